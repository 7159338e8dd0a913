# bash offer.bash SCRIPT WORDS…: prints what bash with our completion offers for the last word, one offer a line.
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_brieflint
printf '%s\n' "${COMPREPLY[@]}"
