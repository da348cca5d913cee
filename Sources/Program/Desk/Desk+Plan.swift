import Arguments
import Domain
import Projections
import Reports
import Storage

/// What an intent comes to at a position of the log, decided and lawful.
struct Plan {
  let drafts: [Draft]
  /// The place that each gets in the log.
  let keys: [Key]
  let by: PersonCode
  let today: Day
  let newPerson: PersonCode
  var random: Randomness
  var receipt: Receipt
  /// What was known before.
  var past: Past
  /// The events that are amended: as they were before, and as they will be.
  let amended: [(before: Entry, after: Entry)]
  /// What it changes, nil when the log has to be read for that.
  var effects: Effects?
  /// The last event, once it is recorded.
  var head: Frontier.Head?
}

extension Desk {
  static let looksRecorded = "looks-recorded"

  /// Makes the plan of an intent.
  func plan(
    _ intent: some Recording, isSure: Bool, in store: Store, at position: AppendPosition
  ) throws(Failure) -> Plan {
    let past = try past(of: store, asking: [.organisation, .arrangements, .docentLevels], at: position)
    let names = try names(in: store)
    let today = today(in: store)
    let organisation = past.answers.organisation
    let by = try recorder(People(organisation: organisation, names: names, merges: past.merges, day: today))
    var random = random(isTest: store.journal.format.isTest, at: position)
    let newPerson = unusedCode(organisation, &random)
    let context = RecordingContext(
      organisation: organisation, merges: past.merges, events: past.events, names: names, today: today,
      writer: position.writer, nextNumber: position.nextNumber, newPerson: newPerson, readFile: read)
    let drafts = try intent.drafts(context)
    if !isSure { try refuseTwin(of: drafts, intent, knowing: past, now: now(in: store)) }
    let keys = drafts.indices.map { Key(recorded: position.recorded, id: context.id(at: $0)) }
    var precedents = Precedents(organisation, past.answers.arrangements, merges: past.merges)
    let decision = try precedents.decide(drafts, at: keys, by: by, today: today, in: past.events)
    guard decision.refusals.isEmpty else {
      throw Failure(.data, decision.refusals.map { Problem($0.refusal) }.withoutRepetitions)
    }
    let receipt = Receipt(
      drafts: drafts, ids: keys.map(\.id), notices: decision.notices.map(\.words),
      names: globals.shape.names ? names : [:])
    return Plan(
      drafts: drafts, keys: keys, by: by, today: today, newPerson: newPerson, random: random, receipt: receipt,
      past: past, amended: decision.amended)
  }

  /// What looks like something that was recorded within a day is recorded only by who is sure.
  private func refuseTwin(
    of drafts: [Draft], _ intent: some Recording, knowing past: Past, now: Moment
  ) throws(Failure) {
    let yesterday = now.adding(milliseconds: -86_400_000)
    let twin = try intent.twin(of: drafts) { () throws(Failure) in
      try past.events.counting(recordedFrom: yesterday)
    }
    guard let twin else { return }
    throw Failure(
      .data, Desk.looksRecorded,
      Phrase(nl: "Dit lijkt al vastgelegd als \(twin).", en: "This looks recorded already as \(twin)."),
      remedy: Phrase(nl: "Met --yes wordt het toch vastgelegd.", en: "With --yes it is recorded all the same."))
  }

  /// Who records: `--by`, else `LEERLIJN_BY`.
  private func recorder(_ people: People) throws(Failure) -> PersonCode {
    guard let word = globals.place.by ?? surroundings[.by], !word.isEmpty else {
      throw Failure(
        .configuration, "no-recorder", Phrase(nl: "Wie legt dit vast?", en: "Who is recording this?"),
        remedy: Phrase(
          nl: "Geef --by PERSOON, of zet LEERLIJN_BY op je code.",
          en: "Give --by PERSON, or set LEERLIJN_BY to your code."))
    }
    return try people.find(PersonWord(word))
  }

  /// A code that nobody has yet.
  private func unusedCode(_ organisation: Organisation, _ random: inout Randomness) -> PersonCode {
    while true {
      let code = PersonCode(random: &random)
      if !organisation.knows(code) { return code }
    }
  }
}

extension [Problem] {
  /// The problems, each said once.
  fileprivate var withoutRepetitions: [Problem] {
    var seen: Set<String> = []
    return filter { seen.insert($0.text.en + ($0.place.map { "\($0)" } ?? "")).inserted }
  }
}
