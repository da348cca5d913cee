import Domain
import Projections
import Storage

/// What a read about one person gives besides the entries.
struct Trail {
  let person: PersonCode
  let outcome: ReadOutcome
}

extension Desk {
  /// Reads about the person that a word means and the events of some kinds, and shows at least those entries; the lines of
  /// everybody else are checked and passed over.
  ///
  /// Somebody whose joining is not known is known all the same when anything was recorded about them.
  func trail(
    of word: PersonWord, kinds: Set<EventType> = [], knownAt: KnownAt? = nil,
    verifying: Bool = false, _ see: (Entry) -> Void
  ) throws(Failure) -> Trail {
    let names = try names(in: try store())
    let candidates = try candidates(word, names)
    var organisation = Organisation()
    var subjects: Set<PersonCode> = []
    let interest = Interest(in: candidates, kinds: kinds)
    let outcome = try read(knownAt, about: interest, verifying: verifying) { entry in
      if let fact = entry.fact { organisation.apply(fact) }
      if let subject = entry.subject { subjects.insert(subject) }
      see(entry)
    }
    let merges = outcome.merges
    let people = People(organisation: organisation, names: names, merges: merges, day: try asOf())
    do throws(Failure) { return Trail(person: try people.find(word), outcome: outcome) } catch {
      guard case .code(let code) = word else { throw error }
      let person = merges.person(code)
      guard outcome.forgotten[person] == nil, !subjects.contains(where: { merges.person($0) == person }) else {
        return Trail(person: person, outcome: outcome)
      }
      // Who else may have been meant can only be said with everybody at hand.
      let all = try known(asking: [.organisation])
      return Trail(
        person: try People(
          organisation: all.answers.organisation, names: names, merges: all.outcome.merges, day: all.asOf
        ).find(word), outcome: outcome)
    }
  }

  /// The codes that a word may mean; a name that nobody has is refused before anything is read.
  private func candidates(_ word: PersonWord, _ names: [PersonCode: String]) throws(Failure) -> [PersonCode] {
    switch word {
    case .code(let code): return [code]
    case .name(let name):
      let codes = People.rows(named: name, in: names).keys.sorted()
      guard codes.isEmpty else { return codes }
      return [try People(organisation: Organisation(), names: names, merges: Merges(), day: try asOf()).find(word)]
    }
  }
}
