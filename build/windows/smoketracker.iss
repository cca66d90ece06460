; The installer of Windows, for one user and without administrator's rights. build/package.py gives the names:
; Version, Bundle (the folder that PyInstaller made), Folder and Name (where the installer goes and what it is called).

#ifndef Version
  #error Build it with build/package.py
#endif

[Setup]
AppId={{6B0E1B52-3C39-4C0B-9C55-6F4C8B4B7E1D}
AppName=Smoke Tracker
AppVersion={#Version}
AppPublisher=The Smoke Tracker authors
DefaultDirName={autopf}\Smoke Tracker
DefaultGroupName=Smoke Tracker
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={#Bundle}\..\..\LICENSE
OutputDir={#Folder}
OutputBaseFilename={#Name}
UninstallDisplayIcon={app}\smoketracker-window.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; A running program is asked to end, and saves what it has to.
CloseApplications=yes
RestartApplications=no

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\Smoke Tracker"; Filename: "{app}\smoketracker-window.exe"
Name: "{autodesktop}\Smoke Tracker"; Filename: "{app}\smoketracker-window.exe"; Tasks: desktopicon

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[InstallDelete]
; Nothing of an older version stays beside the new one.
Type: filesandordirs; Name: "{app}\_internal"

[Run]
Filename: "{app}\smoketracker-window.exe"; Description: "{cm:LaunchProgram,Smoke Tracker}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
Filename: "{app}\smoketracker.exe"; Parameters: "quit"; Flags: runhidden skipifdoesntexist; RunOnceId: "Quit"

[Registry]
; What the program itself writes when it shall start at login. The record is the user's and stays where it is.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueName: "smoketracker"; ValueType: none; Flags: uninsdeletevalue dontcreatekey
