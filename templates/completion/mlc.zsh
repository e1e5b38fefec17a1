#compdef mlc model-lifecycle
# Completion of mlc for zsh. mlc itself says what can follow.
# In a directory of fpath: mlc completion zsh > ~/.zfunc/_mlc, and in ~/.zshrc before compinit: fpath+=(~/.zfunc)
# Or in ~/.zshrc after compinit: source <(mlc completion zsh)

_mlc() {
  local program=${words[1]} line="${(j: :)words[1,CURRENT-1]} $PREFIX" row value says files=
  local -a plain open
  (( $+commands[$program] )) || [[ $program == */* && -x $program ]] || program=mlc
  for row in "${(@f)$("$program" completion --line "$line" 2> /dev/null)}"; do
    value=${row%%$'\t'*} says=${row#*$'\t'}
    case $value in
      ('') ;;
      (:file) files='_files' ;;
      (:directory) files='_files -/' ;;
      (*[=:@]) open+=("${value//:/\\:}:$says") ;;
      (*) plain+=("${value//:/\\:}:$says") ;;
    esac
  done
  (( $#plain )) && _describe -V 'mlc' plain
  (( $#open )) && _describe -V 'mlc' open -S ''
  if [[ -n $files ]]; then
    [[ $PREFIX == --*=* ]] && compset -P '*='
    ${=files}
  fi
}

if [[ ${funcstack[1]} == _mlc ]]; then
  _mlc "$@"
elif (( $+functions[compdef] )); then
  compdef _mlc mlc model-lifecycle
fi
