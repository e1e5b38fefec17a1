# Completion of mlc for bash 3.2 and newer, with or without the bash-completion package. mlc itself says what can follow.
# With bash-completion: mlc completion bash > ~/.local/share/bash-completion/completions/mlc
# Without it:           mlc completion bash > ~/.mlc-completion.bash, and in ~/.bashrc: . ~/.mlc-completion.bash

# Readline completes paths by itself, unless they stand behind --option= and = breaks no words, or bash is too old.
_mlc_paths() {
  local row before=""
  if [[ $word == --*=* && -z $kept ]]; then
    before="${word%%=*}="
  else
    compopt -o "$1" 2> /dev/null && return
  fi
  while IFS= read -r row; do
    [[ -n $row ]] && COMPREPLY+=("$before$row")
  done <<< "$(compgen "$2" -- "${word#"${before:-$kept}"}")"
}

_mlc() {
  local line="${COMP_LINE:0:COMP_POINT}" program="$1" kept="" row value
  local word="${line##*[[:space:]]}" breaks="${COMP_WORDBREAKS//[^=:@]/}"
  type -P -- "$program" > /dev/null || program=mlc
  # Readline replaces only what follows the last of its word breaks, and an @ itself; inside quotes it knows none.
  if [[ -n $breaks && $word != [\"\']* && $word == *[$breaks]* ]]; then
    kept="${word%"${word##*[$breaks]}"}"
    kept="${kept%@}"
  fi
  COMPREPLY=()
  while IFS= read -r row; do
    value="${row%%$'\t'*}"
    case "$value" in
      '') ;;
      :file) _mlc_paths default -f ;;
      :directory) _mlc_paths dirnames -d ;;
      *) COMPREPLY+=("${value#"$kept"}") ;;
    esac
  done <<< "$("$program" completion --line "$line" 2> /dev/null)"
  # What goes on behind the candidate gets no space.
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=:@] ]]; then
    compopt -o nospace 2> /dev/null
  fi
  return 0
}

complete -o nosort -F _mlc mlc model-lifecycle 2> /dev/null || complete -F _mlc mlc model-lifecycle
