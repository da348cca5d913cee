import Domain
import Reports
import Storage

extension Desk {
  /// Reads the log with what tells how far the read is, nil when nobody looks.
  func reading<Result>(
    _ read: (_ progress: ((ReadProgress) -> Void)?) throws(StorageError) -> Result
  ) throws(Failure) -> Result {
    guard let progress else { return try storing { () throws(StorageError) in try read(nil) } }
    progress.begin()
    defer { progress.end() }
    return try storing { () throws(StorageError) in try read { progress.show($0) } }
  }
}

/// Says on a terminal how far a read is that takes longer than a second, in one line that goes away again.
final class ProgressLine {
  private let terminal: TalkTerminal
  private let language: Language
  /// When the line may be written next: the first time after a second of work.
  private var due: Int
  /// When the read began.
  private var since: Int
  /// How many columns of the line are filled.
  private var shown = 0

  /// In milliseconds.
  private static let (patience, interval) = (1000, 200)

  init(on terminal: TalkTerminal, in language: Language) {
    self.terminal = terminal
    self.language = language
    since = terminal.elapsed()
    due = since + Self.patience
  }

  /// A read begins; the work began earlier.
  func begin() { since = terminal.elapsed() }

  /// Shows how far the read is, when it is time.
  func show(_ progress: ReadProgress) {
    let now = terminal.elapsed()
    guard now >= due else { return }
    due = now + Self.interval
    // The last column stays free: some terminals go on to the next line when it is filled.
    let text = String(words(progress, after: now - since)[language].prefix(max(0, terminal.width - 1)))
    write(text)
    shown = text.count
  }

  /// Takes the line away.
  func end() {
    guard shown > 0 else { return }
    write("")
    terminal.write("\r")
    shown = 0
  }

  /// Writes over what stands in the line.
  private func write(_ text: String) {
    terminal.write("\r" + text + String(repeating: " ", count: max(0, shown - text.count)))
  }

  private func words(_ progress: ReadProgress, after milliseconds: Int) -> Phrase {
    let rate = progress.events * 1000 / max(1, milliseconds)
    // Rounded down: nothing is said to be done before it is.
    let share = progress.total > 0 ? progress.bytes * 100 / progress.total : 100
    let megabytes = max(1, progress.total / 1_000_000)
    func text(_ language: Language, _ of: String, _ events: String, _ rates: String) -> String {
      "\(language.number(progress.events)) \(events), \(language.percent(share)) \(of) "
        + "\(language.number(megabytes)) MB, \(language.number(rate)) \(rates)"
    }
    return Phrase(
      nl: "Gelezen: " + text(.nl, "van", "gebeurtenissen", "per seconde"),
      en: "Read: " + text(.en, "of", "events", "a second"))
  }
}
