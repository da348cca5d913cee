import Arguments
import Domain
import Reports
import Wire

/// What somebody asks for: words turned into values, and what to do with them.
protocol Intent: Sendable {
  /// Reports are in Dutch unless asked otherwise, whatever the locale, so that the same command gives the same bytes.
  var isReport: Bool { get }

  func run(at desk: Desk) throws(Failure) -> Reply
}

extension Intent {
  var isReport: Bool { false }
}

/// What a command gives: one value for every form, made when its form is known.
struct Reply {
  var exit: ExitCode = .done
  var json: () -> JSON
  var document: (Language) -> Document
  /// What does not stand in the way, but should be known; it goes to standard error.
  var notices: [Phrase] = []
  /// A text that is shown as it is, instead of the document: help, or a head to keep.
  var plain: String?
  /// The events that were recorded: they stay recorded, whatever becomes of the answer.
  var recorded: [EventID] = []

  init(
    exit: ExitCode = .done, notices: [Phrase] = [], json: @escaping () -> JSON,
    document: @escaping (Language) -> Document
  ) {
    self.exit = exit
    self.json = json
    self.document = document
    self.notices = notices
  }

  /// An answer of the reports.
  init(_ answer: any Answer, exit: ExitCode = .done, notices: [Phrase] = []) {
    self.init(
      exit: exit, notices: notices, json: { answer.json }, document: { answer.document(in: $0) })
  }

  /// A reply that is a text for people as well as for programs.
  init(plain: String, json: @escaping () -> JSON) {
    self.plain = plain
    self.json = json
    document = { Document($0, title: Prose(plain)) }
  }
}
