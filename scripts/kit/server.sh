# What both checks say of the server; they say first which browser is meant, and its id.
failed=0
say() { [ "$1" = ok ] || failed=1; printf '%-3s %s\n' "$1" "$2"; }
fetch() { if command -v curl >/dev/null; then curl -fsS --max-time 20 "$1"; else wget -qO- -T 20 "$1"; fi; }

# A server that offers another id has the package of another key, or of another --firefox-id.
ask_server() {
  case "$browser" in
    firefox) updates=$FIREFOX_UPDATES package=$FIREFOX_PACKAGE form='s/.*"version": *"\([^"]*\)".*/\1/p' ;;
    *) updates=$CHROMIUM_UPDATES package=$CHROMIUM_PACKAGE form='s/.*<updatecheck .* version="\([^"]*\)".*/\1/p' ;;
  esac
  answer=$(fetch "$updates" 2>/dev/null | grep -A9 -F "\"$id\"") || answer=
  offered=$(printf '%s\n' "$answer" | sed -n "$form" | head -n 1)
  if [ -n "$offered" ]; then say ok "the server offers version $offered: $updates"
  else say NO "the server does not answer, or offers nothing of $id: $updates"; fi
  if fetch "$package" >/dev/null 2>&1; then say ok "the package is there: $package"
  else say NO "the server does not hand it out: $package"; fi
}
