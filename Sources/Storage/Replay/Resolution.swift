import Domain
import Wire

/// What the first pass of a read comes down to: which amendments hold, and who is who.
struct Resolution {
  private(set) var amendments = Amendments()
  private(set) var merges = Merges()
  private(set) var findings: [Finding] = []
  /// Every event that an erasure names, at every known-at.
  private(set) var erased: Set<EventID> = []
  /// The people who were forgotten, each by the last event that says so.
  private(set) var forgotten: [PersonCode: Forgetting] = [:]
  /// Where the amendments and merges stand.
  let places: [EventID: Place]
  /// For each person code that is read as another, that other.
  private(set) var substitutes: [String: String] = [:]

  /// The same, for the reader of canonical lines.
  private var quickSubstitutes = Substitutes()
  /// The numbers of the events of each writer that are amended or erased, in order.
  private var touched: [Writer: [Int]] = [:]

  /// What a survey comes down to, behind what was folded and what it does not touch.
  init(_ survey: AmendmentSurvey, after base: SnapshotRecord? = nil, admits: (Key) -> Bool) {
    self.init(survey, merges: base?.merges, admits: admits)
    for forgetting in base?.forgettings ?? [] { take(forgetting) }
  }

  /// What a survey comes down to where it is known already which codes are one person.
  init(_ survey: AmendmentSurvey, merges known: Merges?, admits: (Key) -> Bool) {
    places = survey.places
    let erasures = Set(survey.amendments.filter { $0.change == .erase }.map(\.key.id))
    erased = Set(survey.amendments.filter { $0.change == .erase && !erasures.contains($0.target) }.map(\.target))
    for amendment in survey.amendments {
      let isErasure = amendment.change == .erase
      // An erased amendment never was.
      guard !erased.contains(amendment.key.id) else { continue }
      if isErasure ? erasures.contains(amendment.target) : survey.amending.contains(amendment.target) {
        guard admits(amendment.key) else { continue }
        let place = survey.places[amendment.key.id]
        findings.append(Finding(.amendsAmendment(amendment.target), event: amendment.key.id, place: place))
      } else {
        amendments.insert(amendment)
      }
    }
    for forgetting in survey.forgettings where !erased.contains(forgetting.key.id) { take(forgetting) }
    if let known { merges = known } else { merge(survey) }
    substitutes = merges.substitutes
    quickSubstitutes = Substitutes(substitutes)
    touched = Dictionary(grouping: erased.union(amendments.targets), by: \.writer).mapValues {
      $0.map(\.number).sorted()
    }
  }

  /// What reads canonical lines of a writer at once: all but those that have to be read in the light of others, and those
  /// that name a person by another code where it has to be told what was recorded.
  func canonicalLines(
    of writer: Writer, for asked: Journal.Asked, isSubstituting: Bool
  ) -> CanonicalLines {
    CanonicalLines(
      of: writer, merges: merges, substitutes: quickSubstitutes, isSubstituting: isSubstituting,
      touched: touched[writer] ?? [], leavingHeads: asked.isCheck,
      about: asked.interest.map { Interest.Resolved($0, merges) })
  }

  /// The last event decides how a person was forgotten.
  private mutating func take(_ forgetting: Forgetting) {
    guard forgotten[forgetting.person].map({ $0.key < forgetting.key }) ?? true else { return }
    forgotten[forgetting.person] = forgetting
  }

  private mutating func merge(_ survey: AmendmentSurvey) {
    let facts = survey.merges.compactMap { line -> Fact? in
      guard let kind = EventKind.named(line.type), line.version <= kind.version, let data = line.data,
        !erased.contains(line.id)
      else { return nil }
      let amended = Amended(amendments.of(line.id), on: line.on, data: data, identity: kind.identity)
      guard !amended.isRetracted else { return nil }
      let event = kind.read(amended.value(of: data)).contents?.event
      return event.map { Fact(key: line.key, on: amended.on, by: line.by, event: $0) }
    }
    merges = Merges(facts)
    findings += merges.circles.map { Finding(.mergeCircle, event: $0, place: survey.places[$0]) }
  }
}

extension Amended {
  /// The data as they are after corrections.
  func value(of original: JSONValue) -> JSONValue {
    guard let data else { return original }
    // What JSON itself has written is read again without fail; data that lost their last field are not in line form.
    return (try? JSONText(data, rules: .free))?.root ?? JSONText().root
  }
}
