"""Import and export: one module per format, streaming, each row checked."""
