import Arguments
import Domain
import Reports
import Storage
import Wire

/// Shows the exact state of the log in a line a writer, to be kept elsewhere.
struct ShowHead: Intent {
  static let command = Command<any Intent>(
    "Shows the head of the log: per writer its last number and hash, to be kept elsewhere.",
    discussion:
      "Kept on paper or in a mail, it proves later that nothing before it was rewritten: check --against FILE.",
    examples: [Example("leerlijn head > head-2026-01-31.txt", "keeps the head in a file")],
    action: { ShowHead() })

  func run(at desk: Desk) throws(Failure) -> Reply {
    let known = try desk.known(asking: [])
    let heads = known.outcome.frontier.heads.sorted { $0.key < $1.key }
    let lines = heads.map { "\($0.key) \($0.value.number) \($0.value.hash)\n" }
    return Reply(plain: lines.joined()) {
      [
        "frontier": .object(
          heads.map { writer, head in
            JSON.Member(writer.description, ["number": .integer(head.number), "hash": .string(head.hash)])
          })
      ]
    }
  }
}
