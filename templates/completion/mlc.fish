# Completion of mlc for fish 3 and newer. mlc itself says what can follow.
# mlc completion fish > ~/.config/fish/completions/mlc.fish

function __mlc_candidates
    set -l program (commandline -opc)[1]
    type -q -- $program; or set program mlc
    set -l line (commandline -cp | string collect)
    # A path behind --option= is completed by itself and put back behind it.
    set -l before (string match -r '^--[\w-]+=' -- (commandline -ct))
    set -l typed (string replace -r '^--[\w-]+=' '' -- (commandline -ct))
    for row in ($program completion --line "$line" 2>/dev/null)
        switch $row
            case ':file'
                printf '%s\n' "$before"(__fish_complete_path "$typed")
            case ':directory'
                printf '%s\n' "$before"(__fish_complete_directories "$typed")
            case '*'
                printf '%s\n' $row
        end
    end
end

for name in mlc model-lifecycle
    complete -c $name -f -k -a '(__mlc_candidates)'
end
