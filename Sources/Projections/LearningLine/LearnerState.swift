import Domain

/// What holds for one person and one line on a day.
struct LearnerState {
  /// The latest agreement.
  private(set) var agreement: (on: Day, target: Level?, due: Day?)?
  /// Whether the latest agreement was ended.
  private(set) var hasEnded = false
  /// What was said about each module of the line; nothing while nothing was said about any.
  private let modules: [Progress]

  private struct Progress {
    var isAssigned = false
    var isCompleted = false
    var isExempted = false
  }

  /// Takes together what was said up to a day, latest first, about the agreement and about modules, those of the line.
  init(
    _ agreements: some Sequence<Statement<LearningLines.Agreement>>,
    _ marks: some Sequence<Statement<LearningLines.ModuleMark>>, of line: [ModuleCode]
  ) {
    var modules: [Progress] = []
    for mark in marks {
      guard let index = line.firstIndex(of: mark.value.module) else { continue }
      if modules.isEmpty { modules = [Progress](repeating: Progress(), count: line.count) }
      switch mark.value.kind {
      case .assigned: modules[index].isAssigned = true
      case .completed: modules[index].isCompleted = true
      case .exempted: modules[index].isExempted = true
      }
    }
    self.modules = modules
    for said in agreements {
      switch said.value {
      case .made(let target, let due):
        agreement = (said.turn.on, target, due)
        return
      case .ended: hasEnded = true
      }
    }
  }

  /// How many modules of the line were assigned.
  var assigned: Int { modules.count(where: \.isAssigned) }

  /// How many of the modules that were assigned are completed.
  var done: Int { modules.count { $0.isAssigned && $0.isCompleted } }

  /// Whether a module of the line was assigned or completed.
  var hasBegun: Bool { modules.contains { $0.isAssigned || $0.isCompleted } }

  /// Whether somebody need not do any module of the line.
  var isExempt: Bool { !modules.isEmpty && modules.allSatisfy(\.isExempted) }

  /// Whether the person and the line have anything to do with each other.
  var isListed: Bool { agreement != nil || modules.contains { $0.isAssigned || $0.isCompleted || $0.isExempted } }
}
