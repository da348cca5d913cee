import Domain

/// What holds for one person and one line on a day.
struct LearnerState {
  /// The latest agreement.
  private(set) var agreement: (on: Day, target: Level?, due: Day?)?
  /// Whether the latest agreement was ended.
  private(set) var hasEnded = false
  /// How many modules of the line were assigned.
  private(set) var assigned = 0
  /// How many of the modules that were assigned are completed.
  private(set) var done = 0
  /// Whether a module of the line was assigned or completed.
  private(set) var hasBegun = false
  /// Whether somebody need not do any module of the line.
  let isExempt: Bool
  /// Whether a module of the line need not be done.
  private let isExemptOfSome: Bool

  /// What was said about one module.
  struct Progress {
    var isAssigned = false
    var isCompleted = false
    var isExempted = false
  }

  /// Takes together what was said about the modules of the line, and about the agreement up to a day, latest first.
  init(
    _ modules: [Progress], _ agreements: inout History<Pair<PersonCode, LineCode>, LearningLines.Agreement>.Cursor
  ) {
    var exempted = 0
    for module in modules {
      if module.isAssigned { assigned += 1 }
      if module.isAssigned, module.isCompleted { done += 1 }
      if module.isAssigned || module.isCompleted { hasBegun = true }
      if module.isExempted { exempted += 1 }
    }
    isExempt = exempted > 0 && exempted == modules.count
    isExemptOfSome = exempted > 0
    while let (on, said) = agreements.next() {
      switch said {
      case .made(let target, let due):
        agreement = (on, target, due)
        return
      case .ended: hasEnded = true
      }
    }
  }

  /// Whether the person and the line have anything to do with each other.
  var isListed: Bool { agreement != nil || hasBegun || isExemptOfSome }
}
