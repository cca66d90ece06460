<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en_GB">
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything stays on this machine. It is no medical treatment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences of what others made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>MIT: free to use, to change and to hand on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qt and Qt for Python are used under the GNU Lesser General Public License, version 3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Qt {qt} through Qt for Python (PySide6) {binding}, Python {python}, SQLite {sqlite}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Version {version}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AchievementForm</name>
    <message>
      <source>Description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft: nobody sees it yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown in the gallery and on the notification. Kind and concrete works best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is being read…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AchievementTile</name>
    <message>
      <source>Retired</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AchievementsPage</name>
    <message>
      <source>Ahead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Editor…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the achievement editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>They brought you {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{earned} of {all} earned.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ActsBar</name>
    <message>
      <source>&amp;Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Grant…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Retire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>D&amp;uplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duplicate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More acts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move &amp;up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Move do&amp;wn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has changed since it was saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Re&amp;voke…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Un-&amp;retire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Un-retire</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Answers</name>
    <message>
      <source>Don't know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many on {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I smoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {answer}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Application</name>
    <message>
      <source>A check of the file found: {fault}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ApplicationGroup</name>
    <message>
      <source>Also when you start it yourself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Always start hidden in the tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Application</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures and messages change without moving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hidden in the tray, without its window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep running in the tray when closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less motion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minimises</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start when I log in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop shows no tray, in which the program could go on</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>AwayDialog</name>
    <message>
      <source>Ask me later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Don't know</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save answers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set all open days to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set all open days to: {answer}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The newest {listed} are listed; {more} before them take the answer for all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While you were away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“Don't know” is a fine answer: it leaves the day out of every count, and a streak starts anew after it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupChoice</name>
    <message>
      <source>A file from elsewhere…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupKeeper</name>
    <message>
      <source>A backup is being made at this moment. Choose the folder again when it is done.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupList</name>
    <message>
      <source>Backups</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BackupsGroup</name>
    <message>
      <source>A backup is being made…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An external drive, or a folder that is synced, can get a copy of each backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a second folder for backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy no more backups to the second folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets a copy of each backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to an earlier state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not there at the moment. What it lacks is copied when it is back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None so far. One is made by itself, soon after the start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not while the record is only looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Second folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shows first what it would change, and can be taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup is made.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BadgePopover</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closest so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It brought you</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BaselineGroup</name>
    <message>
      <source>Baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes a day before cutting down</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Bridge</name>
    <message>
      <source>First say whether the clock is right.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BusyBar</name>
    <message>
      <source>Progress</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CatalogueList</name>
    <message>
      <source>Achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New achievement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No achievement matches “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no achievement yet.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckCard</name>
    <message>
      <source>Check against the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking against the history…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be checked yet: a field beside this is not filled in as it should be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the record of {person}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving this</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ComingList</name>
    <message>
      <source>Achievements of the file</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>A report for those who mend the program lies here. Nothing that you logged is in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong inside the program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report could not be saved here, but you can copy it. Nothing that you logged is in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This folder cannot be opened from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you did last may not have been done. Everything saved is safe, and the program goes on. If it behaves oddly, quit it and start it again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CrashTeller</name>
    <message>
      <source>Smoke Tracker could not start. What you logged is safe. A report of what failed lies here:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong inside the program. What you logged is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program ended unexpectedly last time. A report lies in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program ended unexpectedly last time. What was logged is there.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CriterionForm</name>
    <message>
      <source>% less than the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Percent less</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Custody</name>
    <message>
      <source>Another task is under way. Try again when it is done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is still being opened. Try again in a moment.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DataGroup</name>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the path of the data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Data folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase all my data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From this program or from another one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It asks first, and can export before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your whole record in one file, for you to keep</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayDialog</name>
    <message>
      <source>A day that is not known is left out of every count, and a streak starts anew after it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose one of the three answers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How was this day?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say how many, 1 to 200.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer is saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The answer is withdrawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Withdraw the answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} with a time on this day. What you answer here comes on top of them.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayGroup</name>
    <message>
      <source>Day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day starts at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days without a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late nights count for the evening before. Holds for what you log from now on.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayQuestion</name>
    <message>
      <source>Say how many, 1 to 200.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayRing</name>
    <message>
      <source>Last 30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No smoke logged yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>since your last smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} above the goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} smoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} within the goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days}. {since}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DayStep</name>
    <message>
      <source>Bring your history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day starts at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days without a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From this program, another one or a table. It opens when you are done here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Late nights still count for the evening before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing ever leaves this computer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was such a day smoke-free, or was it not written down? The program can ask.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your day</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DeletePersonDialog</name>
    <message>
      <source>Delete a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the record of this person?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete this record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export this record first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To go on, type the name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} since {day} and {answers} will be gone, with all points and achievements they brought. A backup is made first. It and older ones still hold this record, for a year at most, and can be restored.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Dots</name>
    <message>
      <source>Step {number} of {count}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Drops</name>
    <message>
      <source>Let go to look at this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One file at a time: this is the first of those you let go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only files on this computer can be brought in.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Editor</name>
    <message>
      <source>Achievement editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep editing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Point rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save your changes?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you have written is not saved yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you have written is not saved yet. To save it, unlock the editor.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EmptyMonth</name>
    <message>
      <source>Add a forgotten smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a smoke you forgot, or say how its days were.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing recorded in {month}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the days</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EraseDialog</name>
    <message>
      <source>Erase all my data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase all my data?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Erase everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export everything first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep my data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some smokes are not saved yet. Nothing was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase of the achievement editor stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This program keeps the records of several people, and erasing would take them all. “People…” in the More menu deletes them one at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To go on, type the word {word}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>erase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes}, {answers}, {points} and {earned} will be gone, with every setting of your day, baseline, goal and price, and with all backups beside the record. Nobody can bring them back; only copies in a second folder stay there.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExampleCard</name>
    <message>
      <source>A day with these rules</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A rule never takes points away, and one more smoke never earns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More than the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free, at the top level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dashed line is what the rules that hold now pay.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportCatalogueDialog</name>
    <message>
      <source>Choose all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hand achievements on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Texts, points, criteria and icons go into one file. What anybody has earned is not in it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Everything</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One row for each smoke, for a spreadsheet. Answers, goals and points are not in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Our own JSON holds every fact, to the last one. It can be imported again as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes as a table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take your record with you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What to write</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportFirst</name>
    <message>
      <source>Choose a place</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a place for the export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That file is there already; choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{reason} {kept}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FileNotice</name>
    <message>
      <source>All right</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GalleryTools</name>
    <message>
      <source>Ahead {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Catalogue order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newest first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which achievements show</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GoalGroup</name>
    <message>
      <source>At most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Baseline and goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Daily goal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower it by one every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower the baseline from tomorrow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of weeks; down to none a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weeks until it is lowered by one</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>A click on the icon opens the window, or logs at once if you choose so in Settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any key of your desktop can log: let it run the command smoketracker log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beside the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close the window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close what is open above the page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help and shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How points work</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In a tray, the icon stays when the window is closed. Its menu logs, takes back, opens and quits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the editor's list: move the achievement up; with the other arrow, down</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the editor: duplicate the achievement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the editor: save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a smoke, on every page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notifications come while the window is hidden. Settings has quiet hours and a reminder for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the Achievements page and in the editor: search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the History page: add a smoke; in the editor: a new achievement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the History page: delete the chosen smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the History page: edit the chosen smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the achievement editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings can have the program start when you log in, hidden in the tray.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the last log or correction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two quick clicks log one smoke. The program then offers to log another.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a tray, closing the window minimises it or quits, as you choose in Settings.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Hero</name>
    <message>
      <source>Log a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take back the newest log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count}, {waiting}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryPage</name>
    <message>
      <source>Add a forgotten smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every day you recorded, yours to correct</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say how they were whenever you like; until then they are not known.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smoke at {time} is deleted.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryTable</name>
    <message>
      <source>Days and smokes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>IconField</name>
    <message>
      <source>Icon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PNG, JPEG or WebP, up to 1 MiB. It can be dropped here, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Upload a picture…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>IconPicker</name>
    <message>
      <source>Icon</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Import</name>
    <message>
      <source>A smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every day between the first and the last has an entry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It earned {titles}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It would change your points by {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It would leave your points as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left open, they stay unknown until you answer them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not sure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole record of the file was taken over as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole record, with {smokes}, smokes taken back included, is in {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file brings its own achievements and point rules, which takes the editor’s passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your points changed by {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your points stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} then counts as a full day. The start can be moved once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{format}, habit {habit}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} holds {count} habits. Choose the one that is about smoking.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows}, all of {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{rows}, from {first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sentence}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} are in {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} is in {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{habit}” is ticked, not counted. Choose what a tick means.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportCatalogueDialog</name>
    <message>
      <source>A file that the achievement editor of Smoke Tracker exported. Nothing is changed yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bring achievements in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bringing them in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelling…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some cannot be taken. Leave them out, or correct the file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing in this file that could be brought in.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportDialog</name>
    <message>
      <source>Bring your history along</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Bringing it in…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelling…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at the file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Our own exports, Loop Habit Tracker, HabitBull, Tickmate, or a CSV file with dates and numbers or times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some rows cannot be taken. Take the others all the same, or correct the file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing new in this file.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportOptions</name>
    <message>
      <source>A tick means</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days without an entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Habit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Like Europe/Berlin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start the record with the first day of this file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the others all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without it, a file with rows that cannot be taken stays out as a whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zone of times that name none</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportPreview</name>
    <message>
      <source>Already there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days without an entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rows that cannot be taken</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file holds a whole record, and this one is empty: it is taken over as it is.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LicencesDialog</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It came without the text of its licence.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts that others made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke Tracker itself is under the MIT licence. It stands on the work of others, each part under its own. The libraries of Qt lie as files of their own beside the program and can be exchanged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the licence below</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} {version}, under {licence}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LockedPane</name>
    <message>
      <source>The editor is locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you have not saved yet is kept until you close the editor.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Messages</name>
    <message>
      <source>Earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged once; log another?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged. {count} today. Undo with Control Z.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted. It is saved as soon as the record is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock has gone ahead by {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock is right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record could not be brought up to date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no log left to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until you say that it is right, or set it right, no day is closed and what you log waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome back. {summary}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Missing</name>
    <message>
      <source>All right</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MoneyCard</name>
    <message>
      <source>About 1 pack not bought</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About {count} packs not bought</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is counted against what you smoked before, which is still being measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 30 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last 7 days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Money saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More was smoked than before so far. Each lighter day counts towards it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not a whole pack yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the price</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set the price of a pack in Settings to see money saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{money} saved</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MoneyGroup</name>
    <message>
      <source>Cigarettes in a pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Money</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price of a pack</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MonthChooser</name>
    <message>
      <source>Month</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The month after</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The month before</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whatever they like to be called here.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NextCard</name>
    <message>
      <source>Every achievement is earned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next achievement</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Nothing</name>
    <message>
      <source>Clear search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every achievement is earned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No achievement matches “{text}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None is earned yet. The first log and the first smoke-free day both bring one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticesGroup</name>
    <message>
      <source>Achievements that are earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evening reminder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the day ended</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No private words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notifications</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notifications and the tray have a neutral name, icon and texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Once, when it is over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only on days without an entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quiet hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quiet hours from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quiet hours until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This time lies in the quiet hours. The reminder comes before them, or not at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time of the evening reminder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What happens meanwhile is told afterwards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While the window is hidden</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NowStep</name>
    <message>
      <source>A few numbers, so that the program can show what changes. All of them can wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Before you began to smoke less. It is measured over seven smoked days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cigarettes in a pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure it for me</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Price of a pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes on a usual day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where are you now?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With it you see what you save</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NumberField</name>
    <message>
      <source>The least is {least}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The most is {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a number from {least} to {most}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a whole number in digits, from {least} to {most}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OnboardingDialog</name>
    <message>
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip for now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Welcome to Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>The record could not be opened: {error}.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PassphraseDialog</name>
    <message>
      <source>8 characters or more; several words are easy to remember and hard to guess.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue without a passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One moment…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Present passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show what I type</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is not the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same once more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are two different passphrases.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type the passphrase.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You can try again now.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>People</name>
    <message>
      <source>Close the window that is open first, then choose the person again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some smokes are not saved yet, and they belong to the person who is shown. Try again soon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is not open at this moment. Try again when it is.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PeopleDialog</name>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a person…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each person has a record of their own. Achievements and point rules are shared. The check mark stands at the person whose record is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename a person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rename…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the record of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show this record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last person cannot be deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}, shown now</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PointsCard</name>
    <message>
      <source>An honest record earns points, and nothing is taken off for a smoke.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points}, {today} earned today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Presence</name>
    <message>
      <source>All right</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewCard</name>
    <message>
      <source>Ahead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No title yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the way</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RaiseBaselineDialog</name>
    <message>
      <source>Baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds from {date}. A day is then compared with more than before, so it earns more for the same smokes; the days before stay as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raise the baseline?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes a day before cutting down</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReasonDialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is kept with the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It may be left empty. It is kept with the record.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say why; a few words are enough.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is too long; 500 characters fit.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecentCard</name>
    <message>
      <source>Recently earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See all achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first log and the first smoke-free day both bring one.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Recovery</name>
    <message>
      <source>All right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opening…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restoring…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saving what can be read…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The program could not be started in this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecoveryWindow</name>
    <message>
      <source>Choose…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to the newest backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking at what can be done…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only look at it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save what can still be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Use another folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What you can do</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a backup to see what it would change. Nothing changes until you say so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>First say whether the clock is right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to an earlier state</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go back to this state?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going back…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it as it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no backup on this computer yet. A file from elsewhere can be taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{name}”. {changes} Your record as it is now is backed up first, so this can be taken back.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RulesCurve</name>
    <message>
      <source>Points of a day by its smokes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RulesFields</name>
    <message>
      <source>Points are earned for</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RulesFoot</name>
    <message>
      <source>Discard</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore defaults</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RulesTab</name>
    <message>
      <source>From when</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved: look at the marked number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unsaved changes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Safekeeping</name>
    <message>
      <source>All right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backups are made here as always. What it lacks is copied when it is back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a second folder for backups</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The second folder for backups is not there at the moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your backups are safe here, but could not be copied to the second folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record is fine, but there is no new backup of it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SearchField</name>
    <message>
      <source>Search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search achievements</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SessionButton</name>
    <message>
      <source>Change the passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set a passphrase…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlocked, locks again after 5 min</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettingsPage</name>
    <message>
      <source>Changes apply at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SettledActs</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete “{title}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned by {names}; what is earned stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grant “{title}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Granted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can be earned again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can be retired: then nobody else can earn it any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has just been earned, so it was retired instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is earned today, with its points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is taken back with its points, and comes back only when it is granted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was revoked, and counts as before from now on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has ever earned it. It cannot be brought back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retire</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retired. Those who have it keep it; nobody else can earn it any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoke “{title}”?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is about {name}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have earned it, and what is earned stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” cannot be deleted</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Side</name>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sidebar</name>
    <message>
      <source>&amp;About Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Export everything…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help and shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Import a history…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;People…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Achievement edit&amp;or…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Achievements</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SmokeDialog</name>
    <message>
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a forgotten smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The smoke is changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StreakFigures</name>
    <message>
      <source>Longest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free streak</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TodayPage</name>
    <message>
      <source>Today</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TrayGroup</name>
    <message>
      <source>A click on the icon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A middle click logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Colours of the panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its menu does both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So that the icon stands out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tray icon</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UndoButton</name>
    <message>
      <source>{text} ({keys})</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>UnsavedDialog</name>
    <message>
      <source>Close all the same</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved yet</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Upload</name>
    <message>
      <source>Choose a picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only files on this computer can be taken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures (*.png *.jpg *.jpeg *.webp)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>VersionsCard</name>
    <message>
      <source>Versions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WishStep</name>
    <message>
      <source>A goal for each day, a little lower every few weeks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At most a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From today every day aims at none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have not smoked since</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>I have stopped already</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Just record for now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less or none: both count. You can change it any time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>My first day without a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Never</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No goal, the program only counts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One less every</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record begins on that day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Weeks until it is lowered by one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What would you like?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weeks</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Words</name>
    <message>
      <source> Newest backup: {moment}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source> and </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 cigarette not smoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 hour</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 minute</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A correction has taken it back from {person}; it comes back as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A correction has taken it back; it comes back as it was before, whatever is changed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A draft can be granted once it is published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A new streak can start tomorrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A passphrase for the editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A price from {least} to {most} can be kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question for today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A single day never resets this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smoke logged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smoke-free day earns all of it, a day under the baseline its share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smoke-free day earns this for each level that its streak has reached.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds up how far each day is under the baseline; a day above it is taken off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds up the points of the days, without those of achievements.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>After “{text}” there is an unseen character that cannot be kept. Take it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Air</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Already true for everyone on day 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Always ask</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>And {count} more like these.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Another achievement has this title already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another file lies in {folder} where your record was. It was left untouched, and your record is still open here. Move that file elsewhere, and the record can be put back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another file lies where your record should be</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another icon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program holds the database. What was saved before is safe, and this is tried again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program holds your record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer for {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As a draft it is seen and earned by nobody.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask after days away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At present</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At this pace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backup: {backup}.{kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can never be earned: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the answer for {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cigarettes avoided</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cigarettes in the pack</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing the window ends the program. On GNOME, the extension AppIndicator brings the icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing the window minimises it, and the program goes on. On GNOME, the extension AppIndicator brings the icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Coins</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compass</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy of {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count as smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts all days that are known, smoked or smoke-free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts all smoke-free days, in a row or not. Nothing is ever taken off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts every smoke on record. It may carry points for the first one only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts known days one after the other, smoked or smoke-free. An unknown day begins it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts one smoke-free day after the other. A smoke or an unknown day begins it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts the days with that much less than the baseline, in a row or not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Courage</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Day {count} of the streak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days away: the program did not run. A change holds from tomorrow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days checked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days on record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days on record in a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Days under the baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Declared: {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the smoke at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Did not exist here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each day adds one piece. Log a smoke when you have one, or simply let time pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each smoke logged earns this, and so does each one left in the pack: an honest record pays.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Earned after {count} days on record in a row.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Earned after {count} days on record in all.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Earned after {count} smoke-free days in a row.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Earned after {count} smoke-free days in all.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Earned after {days} with at least {percent} % less than the baseline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earned at once by {people}, with the date {dates} and {points}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Earned when all days together are {count} cigarettes under the baseline.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Earned when you grant it, never by itself.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Earned with {count} points, not counting those of achievements.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Earned with {count} smokes.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Earned: {badges}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the smoke at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every day has an answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every day on record counts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everybody can earn it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feather</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fewer than before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the command line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give it a title, so that one knows what was earned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Half</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heart</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds from tomorrow, {date}. Nothing already earned changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds from {date}, the first day that has begun for nobody. Nothing already earned changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds from {date}. Until then: {mode}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many a day at most. It earns no points, it is yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many a day count. Logged or left, they earn the same together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it is ever forgotten, the command “smoketracker passphrase reset” on this computer removes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If your record lies elsewhere, or to begin one there. This holds until you close the program.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Import {count} achievements</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Is the clock right? Please open the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It begins with an unseen character that cannot be kept. Take it out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It can be lowered, from tomorrow.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>It earned {count} achievements.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>It goes on in the tray. Quit is in the menu of its icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It guards the editor, not the file: whoever can write the file can change what is in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has been granted already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has been revoked for {person}; only a grant brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It has been revoked; only a grant brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds no smokes and no answers yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It holds {things}, from {first} to {last}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is earned at once, with the date {date} and {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is earned by what it counts; only one that is given by hand can be granted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is earned, with the date {date} and {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is here exactly like this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is measured against the baseline, and there is none yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not earned at present, so there is nothing to revoke.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is not earned, and while it is retired it cannot be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is retired; take it up again first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is safe and as it was before. The version that you had before can still open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is safe and was left untouched. Install the newer version, and it opens as before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is safe. Make its folder writable again, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is safe. Wait a moment or close the other program, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is the same as your record is now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stays a draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stays retired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was changed elsewhere meanwhile. Your text is still here; saving puts it in place of the other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was deleted elsewhere meanwhile. Your text is still here; saving makes it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was earned on {date}, with {points}. That stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was left untouched, and it is kept, whatever you choose here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It was “{title}”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Jar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kite</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Leave out the {count} that are refused</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>Leave them</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Lighter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged at {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged at {time}. Undo in the menu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Logged once; log another?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longest {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowered: {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made at a start of the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made because you asked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made before a person was deleted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made before an import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made before an update of the program</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made before going back to another backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made while the record grew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured after seven smoked days. If you know it, you can say it now, once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured: {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most so far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mountain</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next step: at most {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next try in {time}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No entry today. Was it smoke-free?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No new one was begun in its place. If it lies on a drive that is away, connect it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody earns one of them at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has earned it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody sees a draft, so there is nothing to retire.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not earned by {people}, nor can it be while it is retired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not earned yet by {people}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not earned yet. Closest: {count} of {target}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not saved: look at the marked field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notebook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted once; note another?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted. It is saved as soon as the record is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted. Within today’s goal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Noted. {count} above today’s goal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing can be logged or changed. You can look at everything and export it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is earned at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to check against yet: your record starts today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was deleted and nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was deleted. The damaged file is kept, whatever you choose here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Now: {criterion}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {date}, at the pace of the last {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On {date}, if it goes on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One cigarette: {money}. A change counts from today, not backwards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One entry noted at {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opened for looking only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain badge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points would pay for smoking here. Only the first smoke may carry some; choose 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points would pay for smoking here. The first smoke may carry {most} at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Points: {there} then, {here} now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Publish</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Put them back</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised: {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Refused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restored from a backup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Retired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Revoked for {people}: only a grant brings it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rhythm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>SVG pictures are not taken: they can hold programs. Save it as PNG first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save draft</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved as a draft, which nobody else sees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved what could be read</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>See your figures and export them, as far as they can be read. Nothing can be logged or changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set a passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set passphrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several at once</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Show {count} older versions</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke Tracker goes on in the tray. Quit is in the menu of its icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free days in a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free on {count} of the last {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke-free: {days}, {waiting} to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smokes logged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>So far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some settings or achievements could not be read; please look them over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Somebody has earned it, so it cannot be a draft again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sprout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Star</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stays as it is for {people}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Streak step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sunrise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back by a correction from {people}: it comes back as it was before.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Taken back: {badges}. The record behind it has changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That could not be done.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock has gone ahead by {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The clock is right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The close of {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full. What was saved before is safe, and this is tried again by itself once there is room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The editor is locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file before it is kept as {file}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is too large: a picture may take 1 MiB. Save it smaller first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of your record cannot be read as it should be. Nothing was deleted. Start the program again to see what can be done.{backup}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of your record is damaged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of your record is not in {folder} any more. Return it there, and it goes on.{backup}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of your record is not in {folder} any more. The record is still open here and can be read; put it back, or return the file to that folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file of your record was replaced from outside.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file that lies there now is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first day on record brings it, however many smokes it has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {folder} cannot be written now. What was saved before is safe, and this is tried again by itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last one: {moment}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The level climbs with each smoke-free day in a row, up to here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The newest backup that is whole: {backup}.{kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The passphrase of the achievement editor stays the one of now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture has 16 bits for each colour. Save it with 8 bits, or smaller.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture is damaged or not complete, so it cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The picture measures {width} x {height} pixels; at most {most} x {most} are taken.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The program did not run on {count} days. How were they?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The record does not matter: an administrator grants it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record is being opened</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The record is being opened, {count} logs wait</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>The record of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rest of your record is not touched by this. Keep the program open until they are saved, or note the times and log them later: {times}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The window says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are no achievements in this file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an unseen sign here that turns the direction of the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no baseline yet; {count} a day is taken for the example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no log left to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is none yet. It is said in Settings, or measured over seven smoked days.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing left to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These would come back: {things}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These would go: {things}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>They are safe in the journal beside it. An older copy of the file may have taken its place.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>This JPEG is made of more layers than are taken. Save it as PNG first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop shows no tray icons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is no picture in PNG, JPEG or WebP format.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>This is {count} characters too long.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Those who have it keep it; nobody else can earn it any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thrift</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today can start a new streak.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Top level</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unknown days left out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock the editor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unsaved changes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until you say that it is right, or set it right, everything waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Until you say that it is right, or set it right, no day is closed and what you log waits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uploaded picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Was it smoke-free? The answer can wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is earned stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shows now is what the new file holds. The one before could not be read any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What shows now is what the new file holds. The record as it was before is kept as a backup ({moment}); Settings can restore it.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>When you logged them, the database could not be written.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>While you were away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whoever has earned one keeps it, with the points it had.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Will hold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With a passphrase, only who knows it changes achievements and point rules here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With it you see what you save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With the baseline of {count} a day.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>With {count} smokes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Without a smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Would have been earned on {date}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the price as a number, such as {money}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yesterday’s close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You have been smoke-free on {count} of the last {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your first smoke-free day starts a streak.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your points stay as they are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record cannot be written</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record could not be opened</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record could not be prepared for this version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record is as it was before. The state in between is kept as the backup “{moment}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record is not in its folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record is now as it was then. The state before is kept as the backup “{moment}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record is safe. Free some space, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your record was written by a newer version</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your ring starts today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your smokes and answers would stay as they are; settings may differ.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a hundred years have fewer days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and {count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at today’s close</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>bring {count} achievements</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>cigarettes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>d</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>days</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>earned</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>earned by {count}</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in a hundred years it does not come to so many</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>levels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>points</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>points</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>smokes</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>smokes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>take {count} achievements back</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>the record of {names}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under the present rules, a hundred years bring {points} at most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>under the present rules, days bring no points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{achievements}, pictures included: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{achievements}: {kinds}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{after} instead of {before}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{answers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{badges} earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{badges} taken back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} a day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} a day, from {date}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} achievements</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} achievements were added.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} achievements were changed.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} achievements were taken back.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} achievements, {points}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} answers</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} answers about days</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} answers are saved.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} changed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} cigarettes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} cigarettes not smoked</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} days</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days between the first and the last have no entry.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days closed</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days still open, they can wait</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days wait for an answer</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} days without an entry were answered.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} entries are new.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} entries are not saved yet. They are kept until they are.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} entries are now on record.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} hours</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} identical</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} instead of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} minutes</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} minutes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} more</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} more are earned at once.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} more to be saved</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} new</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} of about {smokes}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of at most {goal}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {answers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {target}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} other people</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} points</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} refused</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows cannot be taken</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} rows were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} s</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} seconds</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes are added.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes are not saved yet. They are kept as long as the program runs.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes are not saved yet. They are kept here until they are.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes could not be saved. Close the program all the same?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes may have changed.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes that could not be saved before are saved now.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes were put back.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes would have another time or note.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes you logged are kept, and saved as soon as your record opens.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes you logged are not in the database.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes you logged are not saved yet. They are saved as soon as your record opens, and lost if you close the program before.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes, half the baseline</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes, the baseline</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count} such files lie there by now; delete those that you do not need any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} to go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} today.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} today. Taken back with it: {achievements}.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} were already there.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} were left out.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{count}, {waiting}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{date}, {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days} to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{days}, {waiting} to confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} has no entry</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} is closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} was smoke-free</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: no smoke, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {parts} = {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day}: {smokes}, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} {effects}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} to {last}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{first} without a smoke, {last} with {smokes}. More smokes never earn more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{format} pictures are not taken. Save it as PNG, JPEG or WebP first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{icon}, {family}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{moment}: {held}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} {year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot be opened: it may not be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is a folder, a pipe or a device, not a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not a name that a file can have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name}: {figure}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{number} %</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{parts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{people} earned it, with the date {dates} and {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{people} kept it as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{people}: “{title}” is earned at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} does not have it yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} does not have it, and while it is retired cannot earn it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} earned it on {date}, with {points}. That stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person} earns it at once, with the date {date} and {points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{person}: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} less</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{points}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{readable} can be read. They go into a new file, and points are worked out anew.{doubt}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{sentence}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{share} were saved.{doubt}{kept}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} logged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} of {people}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes}, no time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes}, smoke-free on {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smoke} for a smoke, {pack} in the pack, {reduction} for fewer, {streak} a streak step, top level {top_level}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} since your last smoke</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title} is number {place} of {count} now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, ahead, {progress}, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, earned on {date}, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, earned on {date}, {points}, retired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{title}, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{used} of {longest} characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“{title}” already pays for the first smoke. A second time would pay for smoking; choose 0.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WritingDialog</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a place…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the file that is to be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is there already. Replace it?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_CheckList</name>
    <message>
      <source>Achievements to export</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
