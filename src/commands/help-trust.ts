/** `mlc help trust`: what replaying a history proves, what it cannot see, and what helps against what. */
export const trustText = `What the history proves, and what it does not

mlc verify replays every commit, merges included. Anybody with a clone can do
it.

It proves
  - Records only grew: none was changed, renamed, removed, or dropped by a
    merge.
  - Each stage is the end of one chain of transitions along the lifecycle, and
    each gate was open under the policy as it was before that commit.
  - Reviewers were others than those they reviewed, as far as policy asks.
  - Policy was changed by an accountable owner, and not together with a move.
  - Weights did not change once they were served.
  - The commit that brings a record says it is by the person the record names.

That name can be typed by anybody. Signatures prove it:
  - mlc promote --sign (and review, waive, record, retire, rollback, import,
    new, init) puts a signature beside each record, RECORD.yaml.sig, in the
    same commit. It is made over the record alone, so it still proves who
    decided after a squash, a rebase or a cherry-pick. It needs an SSH key: git
    config gpg.format ssh, user.signingKey KEY. -S signs the commit, which such
    merges lose. The record is signed without byte order mark and with line
    feeds, so the signature fits in every checkout.
  - signatures: require in mlc.yaml makes both count: a transition or review
    that its person did not sign, in one way or the other, is an error. So is a
    change of policy in a commit that its author did not sign; policy has no
    other signature. warn says so without failing.
  - Whose key is whose: mlc verify --signers FILE takes the list of keys from a
    file of yours (ssh-keygen(1), ALLOWED SIGNERS). Keep it outside the
    repository it vouches for. A principal is the e-mail address or the id of a
    person in mlc.yaml. A key limited by namespaces= needs git and
    mlc-record@v1.
  - Without --signers a key is known by its fingerprint among
    people.ID.signing_keys in mlc.yaml (ssh-keygen -lf KEY.pub; of OpenPGP the
    primary key's), as the file was before the commit in question. The
    fingerprint is enough, since the public key stands in every SSH signature.
    The first commit is taken at its word; from then on a key is added by an
    accountable owner, like any change of policy.
  - OpenPGP signatures are checked with your own keyring. Where the program or
    the public key is missing, the answer is incomplete, exit 2, never ok.

Signatures and replay cannot see
  - A dropped end. Whoever can force-push can cut the last commits off, and
    what is left is a sound history. mlc anchor notes a verified commit in a
    signed tag and in a statement; mlc verify --anchor TAG or FILE then shows
    that nothing before it was dropped. Keep the statement where they cannot
    write. mlc pushes nothing.
  - Two histories shown to two people. Compare anchors.
  - Branches that were never fetched, events that were never recorded.
  - A key that was stolen, or lent, and people who agree to deceive.
  - False evidence in correct form: mlc reads what a tool reported.
  - Dates are the committer's word. Replay bounds them by the commits before,
    by the records and by today; within that window a commit can be backdated.
  - A key that has expired, in a commit dated to when it was valid: git checks
    a key at the date that the committer wrote. Only an anchor made before the
    key expired tells such a commit from an honest one.
  - A squash of several people's records proves none of them, unless each
    record has its own signature. That is a note, and an error under
    signatures: require.
  - Whether an allowed decision was wise: an accountable owner may change
    policy, promote, and change it back; whoever may edit a model may change
    its scope.

An unsigned tag (mlc anchor --no-sign) can be moved by whoever can push. mlc
verify --known FILE accepts old violations by name, with a reason.
`;
