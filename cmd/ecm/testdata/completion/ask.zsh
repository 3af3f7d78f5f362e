# Types a line and a tab into zsh, and prints what it offers in <>.
# usage: zsh -f ask.zsh line
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "source ${0:h}/setup.zsh; print SETTLED"
zpty -r -m z out '*SETTLED*SETTLED*'
zpty -n -w z "$1"$'\t'
zpty -r -m z out '*FINISH*'
print -r -- "$out"
