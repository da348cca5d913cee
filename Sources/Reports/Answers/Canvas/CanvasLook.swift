import Domain
import Projections

/// How a step of a team looks: its state, and of a completed one whether a course shows it.
enum CanvasLook: CaseIterable {
  case completed
  case proven
  case claimed
  case reopened
  case started
  case skipped
  case open

  init(_ step: CanvasStep) {
    self =
      switch (step.state, step.isProven) {
      case (.completed, nil): .completed
      case (.completed, true?): .proven
      case (.completed, false?): .claimed
      case (.reopened, _): .reopened
      case (.started, _): .started
      case (.skipped, _): .skipped
      case (.open, _): .open
      }
  }

  /// Whether a course of the team could show it.
  var isAboutProof: Bool { self == .proven || self == .claimed }

  var cell: HeatMap.Cell {
    switch self {
    case .completed: .init(.full, "✓")
    case .proven: .init(.full, "✓✓")
    case .claimed: .init(.strong, "?")
    case .reopened: .init(.light, "↻")
    case .started: .init(.light, "›")
    case .skipped: .init(.faint, "×")
    case .open: .init(.none, "·")
    }
  }

  /// As short as a table cell asks.
  var word: Phrase {
    switch self {
    case .completed: Phrase(nl: "af", en: "done")
    case .proven: Phrase(nl: "af ✓", en: "done ✓")
    case .claimed: Phrase(nl: "af ?", en: "done ?")
    case .reopened: Phrase(nl: "heropend", en: "reopened")
    case .started: Phrase(nl: "bezig", en: "begun")
    case .skipped: Phrase(nl: "overgeslagen", en: "skipped")
    case .open: Phrase(nl: "open", en: "open")
    }
  }

  var meaning: Phrase {
    switch self {
    case .completed: Phrase(nl: "afgerond", en: "completed")
    case .proven: Phrase(nl: "afgerond, en te zien in Canvas", en: "completed, and seen in Canvas")
    case .claimed: Phrase(nl: "afgerond gemeld, niet te zien in Canvas", en: "said to be completed, not seen in Canvas")
    case .reopened: Phrase(nl: "heropend", en: "reopened")
    case .started: Phrase(nl: "bezig", en: "started")
    case .skipped: Phrase(nl: "overgeslagen", en: "skipped")
    case .open: Phrase(nl: "open", en: "open")
    }
  }
}
