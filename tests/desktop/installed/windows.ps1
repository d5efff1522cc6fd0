# Run by the release workflow on Windows: installs both packages without a question, looks at what is there, and removes them.
$ErrorActionPreference = 'Stop'
$packages = Resolve-Path "$PSScriptRoot/../../../dist/packages"

function Need([bool] $holds, [string] $what) {
  if (-not $holds) { throw "Not so: $what" }
  Write-Host "ok: $what"
}

function Test-App([string] $exe, [string] $classes) {
  Need (Test-Path $exe) "the app is at $exe"
  $resources = Join-Path (Split-Path $exe) 'resources'
  foreach ($file in 'app.asar', 'THIRD-PARTY-NOTICES.txt', 'assay.cdx.json', 'LICENSE.txt') {
    Need (Test-Path (Join-Path $resources $file)) "$file is beside it"
  }
  if ($env:WIN_CSC_LINK) { Need ((Get-AuthenticodeSignature $exe).Status -eq 'Valid') 'the program is signed' }
  Need ((Get-Item $exe).VersionInfo.ProductName -eq 'Assay') 'its version information names Assay'
  $kind = (Get-ItemProperty "$classes\.assay").'(default)'
  Need ([bool] $kind) ".assay belongs to $kind"
  $verb = (Get-ItemProperty "$classes\$kind\shell\open\command").'(default)'
  Need ($verb -like "*Assay.exe*%1*") "a double click runs $verb"
  $fuses = npx electron-fuses read --app $exe | Out-String
  foreach ($line in 'RunAsNode is Disabled', 'EnableNodeCliInspectArguments is Disabled', 'OnlyLoadAppFromAsar is Enabled', 'EnableEmbeddedAsarIntegrityValidation is Enabled') {
    Need ($fuses -match $line) "fuse: $line"
  }
  $env:ELECTRON_RUN_AS_NODE = '1'
  $process = Start-Process $exe -ArgumentList '-e', '"require(`fs`).writeFileSync(process.env.TEMP + `/ran-as-node`, ``)"' -PassThru
  Start-Sleep 10
  Need (-not $process.HasExited) 'it runs as an app and not as Node'
  Stop-Process -Id $process.Id -Force
  $env:ELECTRON_RUN_AS_NODE = $null
  Need (-not (Test-Path "$env:TEMP/ran-as-node")) 'it ran no script'
}

$msi = (Get-ChildItem "$packages/*.msi").FullName
if ($env:WIN_CSC_LINK) { Need ((Get-AuthenticodeSignature $msi).Status -eq 'Valid') 'the MSI is signed' }
$install = Start-Process msiexec -Wait -PassThru -ArgumentList '/i', "`"$msi`"", '/qn', '/norestart', '/l*v', 'msi.log'
Need ($install.ExitCode -eq 0) 'the MSI installs without a question'
Test-App "$env:ProgramFiles\Assay\Assay.exe" 'HKLM:\Software\Classes'
Need (-not (Test-Path "$env:ProgramFiles\Assay\resources\app-update.yml")) 'the managed app knows no place of updates'
$remove = Start-Process msiexec -Wait -PassThru -ArgumentList '/x', "`"$msi`"", '/qn', '/norestart'
Need ($remove.ExitCode -eq 0) 'the MSI is removed without a question'
Need (-not (Test-Path "$env:ProgramFiles\Assay\Assay.exe")) 'nothing of it is left'

$setup = (Get-ChildItem "$packages/Assay-Setup-*.exe").FullName
if ($env:WIN_CSC_LINK) { Need ((Get-AuthenticodeSignature $setup).Status -eq 'Valid') 'the installer is signed' }
Start-Process $setup -Wait -ArgumentList '/S'
$folder = "$env:LOCALAPPDATA\Programs\assay"
Test-App "$folder\Assay.exe" 'HKCU:\Software\Classes'
Need (Test-Path "$folder\resources\app-update.yml") 'it knows where updates are'
Start-Process "$folder\Uninstall Assay.exe" -Wait -ArgumentList '/S'
