# sh kit.sh install|remove|check chromium|chrome|edge|firefox
# ROOT stands for / and PROFILES for the browser's folder in the user's home, where a test has others.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=${ROOT:-}
act=${1:-}
browser=${2:-}
case "$browser" in
  chromium) source=chrome.json folder=/etc/chromium/policies/managed file=web-ui-repair.json id=$CHROMIUM_ID home=.config/chromium ;;
  chrome) source=chrome.json folder=/etc/opt/chrome/policies/managed file=web-ui-repair.json id=$CHROMIUM_ID home=.config/google-chrome ;;
  edge) source=edge.json folder=/etc/opt/edge/policies/managed file=web-ui-repair.json id=$CHROMIUM_ID home=.config/microsoft-edge ;;
  firefox) source=policies.json folder=/etc/firefox/policies file=policies.json id=$FIREFOX_ID home=.mozilla/firefox ;;
  *) act= ;;
esac

# Chrome takes each policy from one file: of two that set ExtensionSettings one is silently left out. Firefox reads no second file at all.
in_our_way() {
  for each in "$root$folder"/*.json; do
    [ -e "$each" ] || continue
    if [ "$(basename "$each")" = "$file" ]; then
      is_ours "$each" || echo "$each"
    else
      ! grep -qE '"(ExtensionSettings|3rdparty)"' "$each" || echo "$each"
    fi
  done
}

# Chrome's file is named after us. Firefox's is everybody's: ours only as long as it is what this script wrote.
is_ours() {
  if [ "$file" != policies.json ]; then grep -qF "\"$id\"" "$1"; return; fi
  for one in "$written" "$here/$source" "$here/policies-remove.json"; do
    if [ -e "$one" ] && cmp -s "$one" "$1"; then return; fi
  done
  return 1
}

refuse_others() {
  others=$(in_our_way)
  [ -z "$others" ] || { echo "Not done: $others already says something of extensions. Put what $here/$1 says into that file by hand." >&2; exit 1; }
}

put() {
  refuse_others "$1"
  target=$root$folder/$file
  mkdir -p "$root$folder"
  # What this script wrote itself is in a kit; what somebody made of it is nowhere else.
  if [ -e "$target" ] && ! cmp -s "$here/$1" "$target" && ! cmp -s "$written" "$target"; then
    [ -e "$here/$file.before" ] || cp "$target" "$here/$file.before"
    echo "What was there first is $here/$file.before"
  fi
  # Made outside and moved: the browser reads it while it runs, and Chrome reads every file of that folder, whatever its name ends with.
  made=$root$folder/../$file.new
  cp "$here/$1" "$made"
  chmod 644 "$made"
  mv "$made" "$target"
  cp "$target" "$written"
  echo "$target"
}

check() {
  target=$root$folder/$file
  if cmp -s "$here/$source" "$target"; then say ok "the policy is there: $target"
  elif [ -e "$target" ]; then say NO "$target is not what the kit says"
  else say NO "there is no $target"; fi
  others=$(in_our_way)
  [ -z "$others" ] || say NO "$others says something of extensions too"

  ask_server

  profiles=${PROFILES:-$HOME/$home}
  if [ "$browser" = firefox ]; then
    # From 147 on new profiles are in ~/.config/mozilla.
    there=$(find "$profiles" "$HOME/.config/mozilla/firefox" "$HOME/snap/firefox/common/.mozilla/firefox" -path "*/extensions/$id.xpi" 2>/dev/null | head -n 1) || there=
  else
    there=$(find "$profiles" "$HOME/snap/chromium/common/chromium" -path "*/Extensions/$id/*/manifest.json" 2>/dev/null | head -n 1) || there=
  fi
  if [ -n "$there" ]; then say ok "the browser has it: $there"
  else say NO "no profile in $profiles has it: has this user started the browser since?"; fi
  return $failed
}

written=$root${folder:+${folder%/*}}/web-ui-repair.written

case "$act" in
  install) put "$source" ;;
  remove)
    if [ "$browser" = firefox ]; then
      put policies-remove.json
      echo "Firefox takes the extension away at its next start. After that: rm $target $written"
    else
      rm -f "$root$folder/$file" "$written"
      others=$(in_our_way)
      [ -z "$others" ] || echo "Look into $others too: what was put there by hand stays."
      echo "$browser takes the extension away at once."
    fi
    ;;
  check) check ;;
  *) echo "sh kit.sh install|remove|check chromium|chrome|edge|firefox" >&2; exit 2 ;;
esac
