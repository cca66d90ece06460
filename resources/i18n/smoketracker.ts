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
      <source>My achievements</source>
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
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep my data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some smokes are not saved yet. Nothing was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That file is there already; choose another name.</source>
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
      <source>{reason} Nothing was erased.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes}, {answers}, {points} and {earned} will be gone, with every setting of your day, baseline, goal and price. Nobody can bring them back.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
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
      <source>Everything</source>
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
      <source>One row for each smoke, for a spreadsheet. Answers, goals and points are not in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Our own JSON holds every fact, to the last one. It can be imported again as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
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
    <message>
      <source>{name} is there already. Replace it?</source>
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
      <source>Log a smoke, on every page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Notifications come while the window is hidden. Settings has quiet hours and a reminder for them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the Achievements page: search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>On the History page: add a smoke</source>
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
      <source>One smoke is not saved yet. It is kept here until it is.</source>
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
    <message>
      <source>{count} smokes are not saved yet. They are kept here until they are.</source>
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
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smoke Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The record could not be opened: {error}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
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
      <source>&amp;Quit</source>
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
      <source>Settings</source>
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
      <source>A new streak can start tomorrow.</source>
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
      <source>Air</source>
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
      <source>Answer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Answer for {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ask after days away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At this pace</source>
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
      <source>Closing the window ends the program. On GNOME, the extension AppIndicator brings the icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Closing the window minimises it, and the program goes on. On GNOME, the extension AppIndicator brings the icon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Count as smoke-free</source>
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
      <source>Each day adds one piece. Log a smoke when you have one, or simply let time pass.</source>
      <translation type="unfinished" />
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
      <source>From the command line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From the tray</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Given by hand</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds from {date}. Until then: {mode}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many a day at most. It earns no points, it is yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>If it goes on</source>
      <translation type="unfinished" />
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
      <source>Longest {days}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lowered: {count}, from {date}.</source>
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
      <source>Next step: at most {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No entry today. Was it smoke-free?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not known</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note another</source>
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
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raised: {count}, from {date}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rhythm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several at once</source>
      <translation type="unfinished" />
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
      <source>So far</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something new</source>
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
    <message numerus="yes">
      <source>The program did not run on {count} days. How were they?</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
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
      <source>The window says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no log left to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing left to take back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This desktop shows no tray icons.</source>
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
      <source>Today: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
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
      <source>Was it smoke-free? The answer can wait.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>While you were away</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With it you see what you save.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without a smoke</source>
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
      <source>Your ring starts today.</source>
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
    <message>
      <source>d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>h</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>min</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>take {count} achievements back</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>{badges} earned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{badges} taken back</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} achievements</source>
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
    <message>
      <source>{count} instead of {of}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} minutes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} more to be saved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of at most {goal}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {target}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>{count} points</source>
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
      <source>{count} smokes are not saved yet. They are kept here until they are.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} smokes you logged are not saved yet. They are lost if you close the program now.</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
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
    <message>
      <source>{count}, {waiting}</source>
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
      <source>{day}: {smokes}, {points}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} {effects}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{month} {year}</source>
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
      <source>{sentence}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{smokes} logged</source>
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
      <source>{time} since your last smoke</source>
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
  </context>
</TS>
