public import Domain
package import Storage

/// All that a command may know of the machine on which it runs, handed in as values so that a test can hand in others.
public struct Surroundings: Sendable {
  /// The variables of the environment by their names: those of `Variable`, no others are asked for.
  public var environment: [String: String]
  /// The variables, and the words by their places from 1, that are no UTF-8 and so are not in here.
  public var unreadable: [Unreadable] = []
  /// The folder in which the program was started, absolute.
  public var folder: String
  /// The clock.
  public var now: @Sendable () -> Moment
  /// What stands on standard input, nil when that cannot be read.
  public var input: @Sendable () -> [UInt8]?
  /// Whether standard input and standard error are a terminal, so that somebody can be asked.
  public var canAsk: Bool
  /// The width of the terminal to which answers go, nil when they go elsewhere.
  public var width: Int?
  /// Asks something on the terminal and gives the line that was typed.
  public var ask: @Sendable (String) -> String
  /// The terminal to which talk goes, nil when it goes elsewhere.
  public var talkTerminal: TalkTerminal?

  /// The disk of the machine, or one that a test made up.
  package var disk: any Disk = PosixDisk()
  /// A fold that read more than so many events beyond the last snapshot is worth a new one.
  package var snapshotThreshold = Snapshots.threshold

  public init(
    environment: [String: String], folder: String, now: @escaping @Sendable () -> Moment,
    input: @escaping @Sendable () -> [UInt8]?, canAsk: Bool = false, width: Int? = nil,
    ask: @escaping @Sendable (String) -> String = { _ in "" }
  ) {
    self.environment = environment
    self.folder = folder
    self.now = now
    self.input = input
    self.canAsk = canAsk
    self.width = width
    self.ask = ask
  }
}

/// A variable of the environment that the program reads.
public enum Variable: String, CaseIterable, Sendable {
  case store = "LEERLIJN_STORE"
  case by = "LEERLIJN_BY"
  case language = "LEERLIJN_LANG"
  case now = "LEERLIJN_NOW"
  case seed = "LEERLIJN_SEED"
  case stateHome = "XDG_STATE_HOME"
  case home = "HOME"
  case allLocale = "LC_ALL"
  case messageLocale = "LC_MESSAGES"
  case locale = "LANG"
  case noColor = "NO_COLOR"

  /// Whether it is about this program, so that nothing is done when it cannot be read.
  var isOurs: Bool {
    switch self {
    case .store, .by, .language, .now, .seed, .stateHome: true
    case .home, .allLocale, .messageLocale, .locale, .noColor: false
    }
  }
}

extension Surroundings {
  /// What a variable of the environment says, nil when it is not there.
  subscript(_ variable: Variable) -> String? { environment[variable.rawValue] }
}

/// A terminal on which something can stand while a command works.
public struct TalkTerminal: Sendable {
  public var width: Int
  /// Milliseconds by a clock that nobody sets.
  public var elapsed: @Sendable () -> Int
  public var write: @Sendable (String) -> Void

  /// A terminal of so many columns.
  public init(width: Int, elapsed: @escaping @Sendable () -> Int, write: @escaping @Sendable (String) -> Void) {
    self.width = width
    self.elapsed = elapsed
    self.write = write
  }
}

/// Something typed or set that is no UTF-8: it cannot be recorded as it is, and nothing else is recorded for it.
public enum Unreadable: Hashable, Sendable {
  /// All words: the system did not pass them on.
  case words
  case word(Int)
  case variable(Variable)
}

/// What the program leaves behind: bytes for both outputs and a code.
public struct Outcome: Sendable {
  /// Where bytes go: answers to the one, talk to the other.
  public enum Stream: Sendable {
    case output
    case talk
  }

  public var output: [UInt8] = []
  public var talk: [UInt8] = []
  public var exit: ExitCode = .done
  /// The events that the answer tells of as recorded.
  var recorded: [EventID] = []
  /// What is done once the answer is out, such as writing a snapshot; gives what there is to tell of it.
  package var afterwards: @Sendable () -> [UInt8] = { [] }
}

/// How a command ended (DESIGN.md section 10; the numbers from 64 on are those of BSD's sysexits).
public enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  /// The answer is no: findings, or somebody who was never measured.
  case no = 1
  case usage = 64
  case data = 65
  case noInput = 66
  case software = 70
  case cannotCreate = 73
  case readOrWrite = 74
  case locked = 75
  case unknownOutcome = 76
  case noPermission = 77
  case configuration = 78
  case damaged = 79

  /// A sentence for help.
  var meaning: String {
    switch self {
    case .done: "done"
    case .no: "the answer is no: findings, or a known person who was never measured"
    case .usage: "the command was used wrongly"
    case .data: "what was handed in is wrong, such as an unknown code; nothing was recorded"
    case .noInput: "there is no such store or file"
    case .software: "a mistake of the program itself"
    case .cannotCreate: "a file could not be made"
    case .readOrWrite: "reading or writing failed; nothing was recorded"
    case .locked: "somebody else is recording; try again"
    case .unknownOutcome: "it is not known whether the event was recorded"
    case .noPermission: "no permission"
    case .configuration: "something must be set up first"
    case .damaged: "the log is damaged"
    }
  }
}
