import Arguments
import Domain

/// Records what people did with a module of a learning line.
struct LogModule: Recording {
  var module: ModuleCode
  var who: Who
  var change: Change?
  var minutes: Minutes?
  var reason: String?
  var occasion: Occasion

  enum Change: Sendable {
    case assigned
    case completed
    case exempted
  }

  static let command = Command<any Intent>(
    "Records a module of the learning line: completed, unless said otherwise.",
    examples: [
      Example("leerlijn log module toetsen-b1 --who p-k3m8qawe,p-x4c8tamb", "two people completed it"),
      Example("leerlijn log module toetsen-b1 --who @zorg --assigned", "it was assigned to a team"),
    ],
    takes: Argument.required("MODULE", "the module", read: .code()),
    Option.required("who", "WHO", "whose module", read: .who),
    Choice.optional([
      Option.flag("assigned", "it was assigned").meaning(Change.assigned),
      Option.flag("completed", "it was completed (the default)").meaning(Change.completed),
      Option.flag("exempted", "it need not be followed").meaning(Change.exempted),
    ]),
    Option.optional("minutes", "N", "how long it took", read: .number()),
    Option.optional("reason", "TEXT", "why it need not be followed", read: .text), Occasion.undated,
    action: LogModule.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    try context.people(on: context.day(occasion.on)).find(who).map { person in
      let event: Event =
        switch change ?? .completed {
        case .assigned: .moduleAssigned(ModuleAssigned(person: person, module: module))
        case .completed: .moduleCompleted(ModuleCompleted(person: person, module: module, minutes: minutes))
        case .exempted: .exemptionGranted(ExemptionGranted(person: person, module: module, reason: reason))
        }
      return occasion.draft(event, context)
    }
  }
}

/// Records what was agreed with people about a learning line, or that an agreement ended.
struct LogAgreement: Recording {
  var who: Who
  var line: LineCode
  var target: Level?
  var due: DayWord?
  var kind: AgreementKind
  var end: String?
  var occasion: Occasion

  static let command = Command<any Intent>(
    "Records what was agreed with people about a learning line, or that it ended.",
    examples: [
      Example("leerlijn log agreement p-k3m8qawe --line digi --target B1 --due 2026-07-01", "an agreement"),
      Example("leerlijn log agreement p-k3m8qawe --line digi --end 'andere functie'", "it ended before it was met"),
    ],
    takes: Argument.required("WHO", "with whom", read: .who),
    Option.required("line", "LINE", "the learning line", read: .code()),
    Option.optional("target", "LEVEL", "the level to be reached", read: .choice(of: Level.self)),
    Option.optional("due", "DAY", "the day by which it should be reached", read: .day),
    Option.optional("kind", "KIND", "how it was agreed", default: "talk", read: .choice(of: AgreementKind.self)),
    Option.optional("end", "OUTCOME", "ends the agreement, with how it ended", read: .text), Occasion.undated,
    action: LogAgreement.init)

  func drafts(_ context: RecordingContext) throws(Failure) -> [Draft] {
    try context.people(on: context.day(occasion.on)).find(who).map { person in
      if let end {
        return occasion.draft(.agreementEnded(AgreementEnded(person: person, line: line, outcome: end)), context)
      }
      let agreed = DevelopmentAgreed(
        person: person, kind: kind, line: line, target: target, due: due?.resolvedAhead(today: context.today))
      return occasion.draft(.developmentAgreed(agreed), context)
    }
  }
}
