# powershell -ExecutionPolicy Bypass -File check.ps1 chrome|edge|firefox: does this machine have what the kit says?
$failed = 0
function Say($isGood, $what) {
  if (-not $isGood) { $script:failed = 1 }
  Write-Output ('{0} {1}' -f $(if ($isGood) { 'ok ' } else { 'NO ' }), $what)
}

if (-not $expected.ContainsKey("$browser")) { Write-Error 'check.ps1 chrome|edge|firefox'; exit 2 }

foreach ($each in $expected[$browser]) {
  $is = (Get-ItemProperty -LiteralPath "HKLM:\$($each[0])" -Name $each[1] -ErrorAction SilentlyContinue).($each[1])
  Say ($is -ceq $each[2]) "HKLM\$($each[0]) $($each[1]) = $is"
}

# A text beside the key would be the browser's own template; of the two one is left out.
$whole = (Get-ItemProperty -LiteralPath "HKLM:\$($roots[$browser])" -Name ExtensionSettings -ErrorAction SilentlyContinue).ExtensionSettings
if ($whole) { Say $false 'ExtensionSettings is set as one text too (group policy): put the extension in there' }

# A server that offers another id has the package of another key, or of another --firefox-id.
$id = $ids[$browser]
try {
  $answer = (Invoke-WebRequest -UseBasicParsing -TimeoutSec 20 $updates[$browser]).Content
  # Where the server names no type of text.
  if ($answer -is [byte[]]) { $answer = [Text.Encoding]::UTF8.GetString($answer) }
  if ($browser -eq 'firefox') { $offered = ($answer | ConvertFrom-Json).addons.$id.updates[0].version }
  else { $offered = (([xml]$answer).gupdate.app | Where-Object { $_.appid -eq $id }).updatecheck.version }
  Say ($null -ne $offered) "the server offers version $offered of $id"
} catch {
  Say $false "the server does not answer: $($updates[$browser])"
}
try {
  $null = Invoke-WebRequest -UseBasicParsing -TimeoutSec 60 $packages[$browser]
  Say $true "the package is there: $($packages[$browser])"
} catch {
  Say $false "the server does not hand it out: $($packages[$browser])"
}

$there = Get-ChildItem -Path $profiles[$browser] -ErrorAction SilentlyContinue | Select-Object -First 1
Say ($null -ne $there) "the browser has it: $there"
exit $failed
