/// Which person codes turned out to be one person.
public struct Merges: Sendable {
  var into = Lookup<PersonCode, PersonCode>()
  /// Merges that would close a circle: they are ignored.
  public internal(set) var circles: [EventID] = []

  /// Merges in log order, whatever order they come in; the day on which a merge was said to happen does not matter.
  public init(_ facts: [Fact] = []) {
    for fact in facts.sorted(by: { $0.key < $1.key }) { take(fact) }
  }

  /// Takes in the next fact of the log.
  mutating func take(_ fact: Fact) {
    guard case .personMerged(let merge) = fact.event else { return }
    let (from, to) = (person(merge.person), person(merge.into))
    if from == to { circles.append(fact.id) } else { _ = into.number(of: from, addedWith: to) }
  }

  /// The code under which a person is known.
  public func person(_ code: PersonCode) -> PersonCode {
    var code = code
    while let next = into[code] { code = next }
    return code
  }

  /// For each code that is read as another, that other, as texts.
  public var substitutes: [String: String] {
    Dictionary(uniqueKeysWithValues: into.entries.map { ($0.key.description, person($0.key).description) })
  }

  /// Every code that is read as this one, itself included.
  public func codes(of person: PersonCode) -> [PersonCode] {
    [person] + into.entries.map(\.key).filter { self.person($0) == person }.sorted()
  }
}
