# sh check.sh chrome|edge|firefox: does this Mac have what the profile says?
set -eu

browser=${1:-}
case "$browser" in
  chrome) domain=com.google.Chrome id=$CHROMIUM_ID home="Library/Application Support/Google/Chrome" ;;
  edge) domain=com.microsoft.Edge id=$CHROMIUM_ID home="Library/Application Support/Microsoft Edge" ;;
  firefox) domain=org.mozilla.firefox id=$FIREFOX_ID home="Library/Application Support/Firefox/Profiles" ;;
  *) echo "sh check.sh chrome|edge|firefox" >&2; exit 2 ;;
esac

# Where a device's profile puts what it says; plutil's key paths would take the dots of Firefox's ids for steps.
managed="/Library/Managed Preferences/$domain.plist"
if plutil -convert xml1 -o - "$managed" 2>/dev/null | grep -qF "<key>$id</key>"; then say ok "the profile is there: $managed"
else say NO "the profile is not there: nothing of $id in $managed"; fi

if [ "$browser" != firefox ]; then
  settings="/Library/Managed Preferences/$domain.extensions.$id.plist"
  if [ -e "$settings" ]; then say ok "its settings are there: $settings"; else say NO "there is no $settings"; fi
fi

ask_server

there=$(find "$HOME/$home" -path "*/Extensions/$id/*/manifest.json" -o -path "*/extensions/$id.xpi" 2>/dev/null | head -n 1) || there=
if [ -n "$there" ]; then say ok "the browser has it: $there"
else say NO "no profile in $HOME/$home has it: has this user started the browser since?"; fi
exit $failed
