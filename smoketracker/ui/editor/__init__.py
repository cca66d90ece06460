"""The administrator's editor of achievements and point rules."""
