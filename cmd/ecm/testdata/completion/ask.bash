# Prints what bash offers for the words of a line, the last one begun.
# usage: bash ask.bash script word...
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_ecm
printf '<%s>\n' "${COMPREPLY[@]}"
