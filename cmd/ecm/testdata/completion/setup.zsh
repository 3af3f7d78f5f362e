# Makes zsh print what it would offer, and end.
autoload -Uz compinit
compinit -u -D
source $ECM_SCRIPT
bindkey '^I' complete-word
compadd() {
    if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
        builtin compadd "$@" # only looks
        return
    fi
    local -a hits
    builtin compadd -A hits "$@"
    (( $#hits )) && print -l -- $'\n'"<"$^hits">"
}
comppostfuncs=(finish)
finish() { print FINISH; exit }
