import Arguments
import Domain
import Projections
import Reports
import Storage
import Wire

/// Where a command works: what was asked for globally, the machine around it, and the store that is found.
struct Desk {
  let globals: Globals
  let surroundings: Surroundings
  let language: Language
  /// How the answer came about, for those who want to know.
  let trace = Trace()
  /// What is left to do when the answer is out.
  let errand = Errand()
  /// What the answer stands on besides the log.
  let basis = Basis()
  /// What is known to be wrong with the snapshot, so that it is not used.
  let snapshotFlaw: SnapshotFlaw?
  /// Where it is said how far a long read is, nil when nobody looks.
  let progress: ProgressLine?

  init(globals: Globals, surroundings: Surroundings, language: Language, snapshotFlaw: SnapshotFlaw? = nil) {
    self.globals = globals
    self.surroundings = surroundings
    self.language = language
    self.snapshotFlaw = snapshotFlaw
    // The line is for whoever typed the words, also when the answer is for others.
    let talk = Manners(globals, surroundings)
    progress = talk.isQuiet ? nil : surroundings.talkTerminal.map { ProgressLine(on: $0, in: talk.language) }
  }

  /// The store, found as git finds its folder, once.
  func store() throws(Failure) -> Store {
    if let store = basis.store { return store }
    let store = try storing { () throws(StorageError) in try findStore() }
    basis.store = store
    return store
  }

  /// The store, or why there is none in terms of the store.
  func findStore() throws(StorageError) -> Store {
    try Store.find(
      option: globals.place.store.map(absolute),
      environment: surroundings[.store].map(absolute),
      from: surroundings.folder, state: stateFolder, on: surroundings.disk)
  }

  /// The store in a folder, taken as it stands: not compared with what this machine remembers.
  func unjudgedStore(at path: String) throws(StorageError) -> Store {
    try Store(at: path, on: surroundings.disk)
  }

  /// The store in a folder, compared with what this machine remembers.
  func judgedStore(at path: String) throws(StorageError) -> Store {
    try Store(at: path, state: stateFolder, on: surroundings.disk)
  }

  /// The store in a folder for `init`, nil when there is none, or when making it was broken off.
  func madeStore(at path: String) throws(StorageError) -> Store? {
    guard try !Store.isUnfinished(at: path, on: surroundings.disk) else { return nil }
    do throws(StorageError) { return try unjudgedStore(at: path) } catch {
      guard case .noStore = error else { throw error }
      return nil
    }
  }

  /// Makes a store in a folder.
  func makeStore(at path: String, format: LogFormat) throws(StorageError) -> Store {
    try Store.create(at: path, format: format, state: stateFolder, on: surroundings.disk)
  }

  /// The moment it is: only a store for tests lets the environment say so.
  func now(in store: Store) -> Moment {
    let madeUp = surroundings[.now].flatMap { Moment($0) }
    return store.journal.format.isTest ? madeUp ?? surroundings.now() : surroundings.now()
  }

  /// The day it is in Amsterdam.
  func today(in store: Store) -> Day { Amsterdam.day(at: now(in: store)) }

  /// The random numbers of salts and codes: only a store for tests lets the environment fix them, and then each place
  /// in the log has its own.
  func random(isTest: Bool, at position: AppendPosition) -> Randomness {
    let madeUp = surroundings[.seed].flatMap { UInt64(spelled: $0) }
    guard isTest, let seed = madeUp else { return .system }
    return .seeded(SplitMix64(seed: seed &+ UInt64(position.nextNumber) &* 0xD134_2543_DE82_EF95))
  }

  /// The format of a new log, and the random numbers for what goes into it: a seed in the environment makes them the
  /// same every time, and marks the store as one for tests.
  func newLog(isTest: Bool) -> (random: Randomness, format: LogFormat) {
    let seed = surroundings[.seed].flatMap { UInt64(spelled: $0) }
    var random = seed.map { Randomness.seeded(SplitMix64(seed: $0)) } ?? .system
    let id = LogID(random: &random)
    return (random, LogFormat(id: id, isTest: isTest || seed != nil))
  }

  /// What this machine remembers of a log, in the user's folder for state.
  func writerState(of store: Store) throws(Failure) -> WriterState {
    guard let folder = stateFolder else {
      throw Failure(
        .configuration, "no-state-folder",
        Phrase(
          nl: "Er is geen map om te onthouden wie deze machine is.",
          en: "There is no folder to remember who this machine is."),
        remedy: Phrase(nl: "Zet HOME of XDG_STATE_HOME.", en: "Set HOME or XDG_STATE_HOME."))
    }
    return WriterState(in: folder, of: store.journal.format.id, on: surroundings.disk)
  }

  /// The user's folder for state, nil when the environment names none.
  var stateFolder: String? {
    if let path = surroundings[.stateHome], !path.isEmpty { return absolute(path) }
    return surroundings[.home].flatMap { $0.isEmpty ? nil : absolute($0 + "/.local/state") }
  }

  /// The path as an absolute one.
  func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : surroundings.folder + "/" + path
  }

  /// The bytes of a file, or of standard input for `-`.
  func read(_ path: String) throws(Failure) -> [UInt8] {
    let bytes = try path == "-" ? standardInput() : file(path)
    guard bytes.count <= PlainFile.mostBytes else {
      throw Failure(
        .data, "too-large",
        Phrase(
          nl: "'\(path)' is groter dan \(PlainFile.mostBytes) bytes.",
          en: "'\(path)' is larger than \(PlainFile.mostBytes) bytes."))
    }
    return bytes
  }

  private func standardInput() throws(Failure) -> [UInt8] {
    guard let bytes = surroundings.input() else {
      throw Failure(
        .readOrWrite, "unread-input",
        Phrase(nl: "De standaardinvoer is niet te lezen.", en: "Standard input cannot be read."))
    }
    return bytes
  }

  private func file(_ path: String) throws(Failure) -> [UInt8] {
    do throws(StorageError) { return try PlainFile.read(absolute(path), on: surroundings.disk) } catch {
      guard case .system(let failure) = error, failure.reason == .wrongKind else { throw Failure(error) }
      throw Failure(
        .noInput, "not-a-file", Desk.noFile(path),
        remedy: Phrase(
          nl: "Geef het bestand zelf, of - voor standaardinvoer.", en: "Give the file itself, or - for standard input.")
      )
    }
  }

  private static func noFile(_ path: String) -> Phrase {
    Phrase(
      nl: "'\(path)' is een koppeling, map of apparaat, geen gewoon bestand.",
      en: "'\(path)' is a link, a folder or a device, no regular file.")
  }

  /// Writes an answer to a file: the whole of it, or nothing.
  func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    guard !PlainFile.isInLog(absolute(path), on: surroundings.disk) else {
      throw Failure(
        .cannotCreate, "in-log",
        Phrase(
          nl: "'\(path)' ligt in een logboek; daar komen alleen gebeurtenissen.",
          en: "'\(path)' lies in a log; nothing but events goes there."),
        remedy: Phrase(nl: "Geef een bestand daarbuiten.", en: "Give a file outside of it."))
    }
    do throws(StorageError) { try PlainFile.write(bytes, to: absolute(path), on: surroundings.disk) } catch {
      if case .system(let failure) = error, failure.reason == .wrongKind {
        throw Failure(
          .cannotCreate, "not-a-file", Desk.noFile(path),
          remedy: Phrase(
            nl: "Geef een bestand, of - voor standaarduitvoer.", en: "Give a file, or - for standard output."))
      }
      var failure = Failure(error)
      if failure.exit != .noPermission { failure.exit = .cannotCreate }
      throw failure
    }
  }
}

/// What a command notes of its way to the answer, shown with `--verbose`.
final class Trace {
  private(set) var lines: [Phrase] = []

  func note(_ line: Phrase) {
    lines.append(line)
  }
}

/// What an answer stands on.
final class Basis {
  /// The store, once it was found.
  var store: Store?
  /// What is met in its snapshots, as late as when the answer is put into words.
  var flaws: [ArchiveFlaws] = []
  /// Whether something was recorded: then nothing is done anew.
  var isRecorded = false
}

/// Something that a command leaves to be done when its answer is out: nobody waits for it, and nothing comes of it but a note.
final class Errand {
  var work: (@Sendable () -> Phrase)?
}

/// Does something with the store; what fails is put into words.
func storing<Result: ~Copyable>(_ body: () throws(StorageError) -> Result) throws(Failure) -> Result {
  do throws(StorageError) { return try body() } catch { throw Failure(error) }
}

/// A source of random numbers that a test can fix.
enum Randomness: RandomNumberGenerator {
  case system
  case seeded(SplitMix64)

  mutating func next() -> UInt64 {
    switch self {
    case .system:
      var system = SystemRandomNumberGenerator()
      return system.next()
    case .seeded(var source):
      defer { self = .seeded(source) }
      return source.next()
    }
  }
}
