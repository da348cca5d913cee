/// The parts into which a cohort falls, as far as nobody can be recognised in one: small parts are put together.
struct ShownParts<Name: Hashable & Sendable>: Hashable, Sendable {
  /// A part with its size; without a name it stands for the small ones together.
  struct Part: Hashable, Sendable {
    let name: Name?
    let people: Int
  }

  /// The parts that have anybody, in their order; last the small ones together, when there are any.
  let parts: [Part]
  let merged: Set<Name>

  /// Nil when the cohort is too small or the parts cannot be told apart.
  init?(_ sizes: [(name: Name, people: Int)], floors: Floors) {
    let present = sizes.filter { $0.people > 0 }
    guard present.reduce(0, { $0 + $1.people }) >= max(1, floors.cohort) else { return nil }
    var alone = present.filter { !floors.smallCells.contains($0.people) }
    var small = present.filter { floors.smallCells.contains($0.people) }
    while floors.smallCells.contains(small.reduce(0) { $0 + $1.people }),
      let smallest = alone.indices.min(by: { alone[$0].people < alone[$1].people })
    {
      small.append(alone.remove(at: smallest))
    }
    guard small.isEmpty || !alone.isEmpty else { return nil }
    parts =
      alone.map { Part(name: $0.name, people: $0.people) }
      + (small.isEmpty ? [] : [Part(name: nil, people: small.reduce(0) { $0 + $1.people })])
    merged = Set(small.map(\.name))
  }
}
