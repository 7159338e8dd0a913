# zsh -f offer.zsh SCRIPT LINE: prints what zsh with our completion offers at the end of LINE, one offer a line. Completion
# needs a terminal: a second zsh runs in one of its own, and notes what it is about to show.
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'PROMPT=; autoload -Uz compinit; compinit -u -D; source '${(q)1}
zpty -w z 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a hits
  builtin compadd -A hits "$@"
  builtin compadd "$@" || return
  print -rl -- "<"${^hits}">"
}
offer() { _main_complete; print -r -- END; exit }
zle -C offer list-choices offer
bindkey "^X" offer
print -r -- READ""Y'
zpty -r z output '*READY*'
zpty -w -n z "$2"$'\x18'
zpty -r z output '*END*'
zpty -d z
print -r -- $output | grep -o '<[^>]*>' | tr -d '<>'
