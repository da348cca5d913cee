import Domain
import Wire

extension EventProse {
  /// What is said about the log itself.
  func amendment(_ data: any EventData) -> Prose? {
    switch data {
    case let corrected as EventCorrected: sentence(corrected)
    case let retracted as EventRetracted:
      say(
        "Trekt \(retracted.event) in. Reden: \(retracted.reason)",
        "Retracts \(retracted.event). Reason: \(retracted.reason)")
    case let reinstated as EventReinstated:
      say(
        "Laat \(reinstated.event) weer tellen. Reden: \(reinstated.reason)",
        "Lets \(reinstated.event) count again. Reason: \(reinstated.reason)")
    case let erased as EventErased:
      say("Wist \(erased.event). Grond: \(erased.ground)", "Erases \(erased.event). Ground: \(erased.ground)")
    case let forgotten as PersonForgotten:
      say(
        "\(name(forgotten.person)) is vergeten: wat over deze persoon vastlag, is gewist. Grond: \(forgotten.ground)",
        "\(name(forgotten.person)) is forgotten: what was recorded about this person is erased. Ground: \(forgotten.ground)"
      )
    case let issued as ReportIssued:
      say(
        "Het jaarverslag over \(issued.period) is uitgebracht, stand op \(issued.asOf)",
        "The yearly report on \(issued.period) was issued, as of \(issued.asOf)")
        + part(issued.college) { say(", voor college \($0.description)", ", for college \($0.description)") } + "."
    default: nil
    }
  }

  private func sentence(_ corrected: EventCorrected) -> Prose {
    let fields = FieldProse(language: language, names: names)
    let day = corrected.on.map { say("dag wordt \(short: $0)", "day becomes \(short: $0)") }
    let changes = (corrected.data?.json.members ?? []).map { member in
      member.value == .null
        ? say("\(fields.label(member.name)) vervalt", "\(fields.label(member.name)) is removed")
        : say(
          "\(fields.label(member.name)) wordt \(fields.value(member.value, of: member.name))",
          "\(fields.label(member.name)) becomes \(fields.value(member.value, of: member.name))")
    }
    let list = Prose.joined((day.map { [$0] } ?? []) + changes, by: ", ")
    return say(
      "Corrigeert \(corrected.event): \(list). Reden: \(corrected.reason)",
      "Corrects \(corrected.event): \(list). Reason: \(corrected.reason)")
  }
}
