import Arguments
import Domain
import Reports
import Storage
import Wire

/// Makes a store, or gives this machine a writer of its own in one that came from elsewhere.
struct Init: Intent {
  var folder: String?
  var writer: Writer?
  var first: FirstPerson
  var demo: Bool

  /// Where the first person of a new store works; `--by` says who it is.
  struct FirstPerson: Sendable {
    var college: NamedCode<College>
    var team: NamedCode<Team>
  }

  static let command = Command<any Intent>(
    "Makes a store, or gives this machine a writer of its own in a store that came from elsewhere.",
    examples: [
      Example(
        "leerlijn init mijn-school --writer west --by 'Noor van Dijk' --college west='College West'",
        "a new store, in which Noor records as writer west"),
      Example("leerlijn init --writer anna", "this machine writes as anna in the store that is here"),
      Example("leerlijn init proef --demo", "a new store with the history of a fictional college"),
    ],
    takes: Argument.optional("DIR", "the folder, instead of this one", read: .text),
    Option.optional("writer", "NAME", "the name of this machine in the log", read: .writer), firstPerson,
    Option.flag("demo", "fills a new store with a fictional college"),
    action: Init.init)

  private static let firstPerson = Parameter(
    Option.optional(
      "college", "CODE=NAME", "the college of the first person", default: "college=College", read: .namedCode()),
    Option.optional("team", "CODE=NAME", "the team of the first person", default: "oo=Team O&O", read: .namedCode()),
    make: FirstPerson.init)

  func run(at desk: Desk) throws(Failure) -> Reply {
    let path = desk.absolute(folder ?? desk.globals.place.store ?? desk.surroundings.folder)
    guard let existing = try storing({ () throws(StorageError) in try desk.madeStore(at: path) }) else {
      return demo ? try makeDemo(at: path, desk) : try make(at: path, desk)
    }
    if demo { throw Failure(StorageError.storeExists(path: existing.path)) }
    if let reply = try resume(existing, desk) { return reply }
    return try join(existing, desk)
  }

  /// Goes on with making a store that was broken off before its first event; nil when the store has events, or when
  /// nothing is said of a first person.
  private func resume(_ store: Store, _ desk: Desk) throws(Failure) -> Reply? {
    guard let writer, desk.globals.place.by != nil else { return nil }
    let state = try desk.writerState(of: store)
    let bound = state.known().own?.writer
    guard bound == nil || bound == writer else { return nil }
    // Compared with what this machine remembers: what its own first append left behind is no damage.
    let isEmpty = try storing { () throws(StorageError) in
      try desk.judgedStore(at: store.path).journal.read { _ in }.frontier.heads.isEmpty
    }
    return isEmpty ? try begin(store, desk, desk.newLog(isTest: false).random) : nil
  }

  /// Gives this machine a writer in a store that there is.
  private func join(_ store: Store, _ desk: Desk) throws(Failure) -> Reply {
    let state = try desk.writerState(of: store)
    let remembered = state.known()
    if let bound = remembered.own, bound.writer == writer || writer == nil {
      return said(
        Phrase(
          nl: "Deze machine schrijft hier als '\(bound.writer)'.", en: "This machine writes here as '\(bound.writer)'."),
        store)
    }
    guard let writer else { throw Init.missing("--writer NAME") }
    let known = try storing { () throws(StorageError) in try store.journal.read { _ in } }
    guard known.frontier.heads[writer] == nil else {
      throw Failure(
        .cannotCreate, "writer-exists",
        Phrase(
          nl: "De schrijver '\(writer)' is van een andere machine.", en: "The writer '\(writer)' is another machine's."),
        remedy: Phrase(nl: "Kies een andere naam.", en: "Choose another name."))
    }
    try storing { () throws(StorageError) in
      try state.reset(to: known.frontier)
      try state.bind(to: writer)
    }
    var reply = said(
      Phrase(nl: "Deze machine schrijft hier nu als '\(writer)'.", en: "This machine now writes here as '\(writer)'."),
      store)
    reply.notices = remembered.missing(from: known.frontier).map { writer, head in
      Phrase(
        nl:
          "Hier ontbreekt wat deze machine kende: '\(writer)' tot en met \(head.number). Het logboek geldt nu zoals het is.",
        en: "What this machine knew is missing here: '\(writer)' up to \(head.number). The log now counts as it stands."
      )
    }
    return reply
  }

  /// Makes a store with its first person.
  private func make(at path: String, _ desk: Desk) throws(Failure) -> Reply {
    guard writer != nil else { throw Init.missing("--writer NAME") }
    guard desk.globals.place.by != nil else { throw Init.missing("--by NAME") }
    let (random, format) = desk.newLog(isTest: false)
    let store = try storing { () throws(StorageError) in try desk.makeStore(at: path, format: format) }
    return try begin(store, desk, random)
  }

  /// Records the first person of a store without events.
  ///
  /// The events come last: until they are there, the same command goes on where it was broken off.
  private func begin(_ store: Store, _ desk: Desk, _ random: Randomness) throws(Failure) -> Reply {
    guard let writer else { throw Init.missing("--writer NAME") }
    guard let name = desk.globals.place.by else { throw Init.missing("--by NAME") }
    var random = random
    let state = try desk.writerState(of: store)
    let now = desk.now(in: store)
    let day = Amsterdam.day(at: now)
    let named = try storing { () throws(StorageError) in try store.journal.register() }.codes(named: name)
    let person = named.first ?? PersonCode(random: &random)
    let drafts = [
      Draft(on: day, .collegeOpened(CollegeOpened(college: first.college.code, name: first.college.name))),
      Draft(
        on: day, .teamFormed(TeamFormed(team: first.team.code, name: first.team.name, college: first.college.code))),
      Draft(on: day, .personJoined(PersonJoined(person: person, team: first.team.code, function: .supporter))),
    ]
    try storing { () throws(StorageError) in
      try state.bind(to: writer)
      if named.isEmpty { try store.journal.changeRegister { $0.insert(Register.Row(code: person, name: name)) } }
      var session = try store.journal.beginAppend(as: writer, now: now, state: state)
      _ = try session.append(drafts, by: person, random: &random)
    }
    return said(
      Phrase(
        nl: "De opslag is gemaakt; \(name) is \(person). Zet LEERLIJN_BY=\(person) om als \(name) vast te leggen.",
        en: "The store is made; \(name) is \(person). Set LEERLIJN_BY=\(person) to record as \(name)."), store)
  }

  /// Makes a store with the history of a fictional college, by the same way in which everything is recorded.
  private func makeDemo(at path: String, _ desk: Desk) throws(Failure) -> Reply {
    var (random, format) = desk.newLog(isTest: true)
    let store = try storing { () throws(StorageError) in try desk.makeStore(at: path, format: format) }
    let state = try desk.writerState(of: store)
    let batches = Demo.batches(seed: Demo.seed)
    var events = 0
    for batch in batches {
      events += try storing { () throws(StorageError) in
        var session = try store.journal.beginAppend(as: batch.writer, now: batch.at, state: nil)
        return try session.append(batch.drafts, by: batch.by, random: &random).count
      }
    }
    let writer = writer ?? batches.first?.writer
    try storing { () throws(StorageError) in
      try store.journal.changeRegister { register in
        for person in Demo.people {
          register.insert(Register.Row(code: person.code, name: person.name, email: person.email))
        }
      }
      let head = try store.journal.read { _ in }.frontier.heads
      if let writer { try state.bind(to: writer, head: head[writer]) }
    }
    let name = writer.map { "'\($0)'" } ?? ""
    return said(
      Phrase(
        nl: "Een verzonnen college met \(events) gebeurtenissen; deze machine schrijft als \(name).",
        en: "A fictional college with \(events) events; this machine writes as \(name)."), store)
  }

  private func said(_ phrase: Phrase, _ store: Store) -> Reply {
    let id = store.journal.format.id.text
    return Reply(
      json: { ["store": .string(store.path), "log": .string(id)] },
      document: { Document($0, title: Prose(phrase[$0])) })
  }

  private static func missing(_ name: String) -> Failure {
    Failure(
      .usage, "missing", Phrase(nl: "\(name) ontbreekt.", en: "\(name) is missing."),
      remedy: Phrase(nl: "Lees: leerlijn help init", en: "Read: leerlijn help init"))
  }
}

/// A code and the name of what it stands for: `west='College West'`.
struct NamedCode<Thing: CodedThing>: Sendable {
  var code: Code<Thing>
  var name: String
}

extension Reading {
  static func namedCode<Thing>() -> Reading where Value == NamedCode<Thing> {
    Reading(
      .init(en: "a code and a name, such as west='College West'", nl: "een code en een naam, zoals west='College West'")
    ) {
      word in
      guard let (code, name) = halves(of: word, at: "="), let code = Code<Thing>(code), !name.isEmpty else {
        return nil
      }
      return NamedCode(code: code, name: name)
    }
  }
}
