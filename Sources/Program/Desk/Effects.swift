import Domain
import Projections
import Storage

/// What recording changes besides what is recorded.
struct Effects {
  /// The events that are amended: as they were before, and as they are now.
  var amended: [(before: Entry, after: Entry)] = []
  /// Whose level is another one than before, by person.
  var levels: [LevelShift] = []
}

extension Effects {
  /// The difference that a plan made, between what was known before and after.
  init(of plan: Plan, after: Past) throws(Failure) {
    for entry in plan.amended.map(\.before) {
      if let now = try after.events.entry(entry.id) { amended.append((entry, now)) }
    }
    let before = plan.past.answers
    levels = LevelShift.all(
      of: before.organisation.people + after.answers.organisation.people, from: before.docentLevels,
      to: after.answers.docentLevels, on: plan.today)
  }
}

extension Desk {
  /// What a plan will change, as far as it can be known before.
  func effects(of plan: inout Plan, in store: Store) throws(Failure) -> Effects? {
    if plan.drafts.contains(where: \.changesOthers) {
      if plan.past.isResumed { plan.past = try past(of: store, asking: Set(Answers.Part.allCases)) }
      return nil
    }
    let (merges, answers) = (plan.past.merges, plan.past.answers)
    let stated = zip(plan.drafts, plan.keys).filter { draft, _ in draft.contents.event.isOfLevels }
    let substitutes = stated.isEmpty ? [:] : merges.substitutes
    let facts = stated.map { draft, key in
      Fact(
        key: key, on: draft.on, by: merges.person(plan.by), event: draft.contents.read(merging: substitutes).event)
    }
    let change = LevelChange(stating: facts, amending: plan.amended)
    guard !change.isEmpty else { return Effects(amended: plan.amended) }
    let levels = change.shifts(of: answers.docentLevels, in: answers.organisation, on: plan.today)
    return Effects(amended: plan.amended, levels: levels)
  }
}

/// Somebody's level before and after.
struct LevelShift {
  let person: PersonCode
  let old: Level?
  let new: Level?
}

/// What a batch says of levels: facts that come, and facts that go.
struct LevelChange {
  private var gone: [Fact] = []
  private var come: [Fact] = []

  /// The change that facts bring which are stated, and events which are amended.
  init(stating facts: [Fact], amending amended: [(before: Entry, after: Entry)]) {
    gone = amended.compactMap(\.before.fact).filter(\.event.isOfLevels)
    come = (facts + amended.compactMap(\.after.fact)).filter(\.event.isOfLevels)
  }

  /// Whether nobody's level can change.
  var isEmpty: Bool { gone.isEmpty && come.isEmpty }

  /// Whether the levels of all people may change: with the rule by which they follow.
  private var isOfEverybody: Bool { (gone + come).contains { $0.event.data.subject == nil } }

  /// Whose level is another one on a day.
  func shifts(of levels: DocentLevels, in organisation: Organisation, on day: Day) -> [LevelShift] {
    let people = (isOfEverybody ? organisation.people : []) + (gone + come).compactMap(\.event.data.subject)
    var after = levels.selected(people, leavingOut: Set(gone.map(\.id)))
    for fact in come { after.apply(fact) }
    return LevelShift.all(of: people, from: levels, to: after, on: day)
  }
}

extension LevelShift {
  /// Those of some people whose level differs between two states, by person.
  static func all(
    of people: some Sequence<PersonCode>, from before: DocentLevels, to after: DocentLevels, on day: Day
  ) -> [LevelShift] {
    Set(people).sorted().compactMap { person in
      let old = before.level(of: person, on: day)?.level
      let new = after.level(of: person, on: day)?.level
      return old == new ? nil : LevelShift(person: person, old: old, new: new)
    }
  }
}

extension Event {
  /// Whether levels follow from it.
  fileprivate var isOfLevels: Bool {
    switch self {
    case .levelMeasured, .levelRuleAdopted: true
    default: false
    }
  }
}
