import Domain
import Wire

/// What one amendment did to an event, with what stood there before.
struct Revision {
  /// A field before and after; nil where it was not there.
  struct Change {
    let field: String
    let before: JSON?
    let after: JSON?
  }

  let amendment: Amendment
  let changes: [Change]
  /// Whether the amendment is a correction of whom or what the event is about: then it counts for nothing.
  let isIgnored: Bool
}

extension Entry {
  /// What each amendment did, in log order.
  var revisions: [Revision] {
    let identity = EventKind.named(type)?.identity ?? []
    var data = original?.json ?? .object([])
    var day = recordedOn
    return amendments.map { amendment in
      guard case .correct(let replaced, let on) = amendment.change else {
        return Revision(amendment: amendment, changes: [], isIgnored: false)
      }
      let members = replaced?.json.members ?? []
      guard !members.contains(where: { identity.contains($0.name) }) else {
        return Revision(amendment: amendment, changes: [], isIgnored: true)
      }
      var changes: [Revision.Change] = []
      if let on {
        changes.append(Revision.Change(field: "on", before: .text(day), after: .text(on)))
        day = on
      }
      for member in members {
        // Null removes a field. (A plain `nil` would be JSON's own null here.)
        let after = member.value == .null ? JSON?.none : member.value
        changes.append(Revision.Change(field: member.name, before: data[member.name], after: after))
        data[member.name] = after
      }
      return Revision(amendment: amendment, changes: changes, isIgnored: false)
    }
  }

  /// The amendments that count, as answers name them.
  var amendedBy: JSON { .array(revisions.filter { !$0.isIgnored }.map { .text($0.amendment.key.id) }) }

  /// The file of the line, as people find it in the store.
  var path: String { "EventLog/" + place.file }
}

extension Contents {
  /// The data as a tree.
  var json: JSON {
    // What JSON itself has written is read again without fail.
    (try? JSONText(bytes, rules: .free)).map { JSON($0.root) } ?? .null
  }
}

extension JSON {
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
