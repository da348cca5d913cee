extension CanvasWords {
  static let title = Wording(nl: "Canvas-adoptie", en: "Canvas adoption")

  static func progress(from then: Int, to now: Int) -> Wording {
    switch now - then {
    case 0:
      Wording(
        nl: "Het aantal afgeronde stappen is aan het begin en aan het eind van het jaar \(now).",
        en: "The number of completed steps is \(now) at the start and at the end of the year.")
    case 1: Wording(nl: "In dit jaar kwam er één afgeronde stap bij.", en: "One completed step came in this year.")
    case let more where more > 0:
      Wording(
        nl: "In dit jaar kwamen er \(more) afgeronde stappen bij: van \(then) naar \(now).",
        en: "\(more) completed steps came in this year: from \(then) to \(now).")
    default:
      Wording(
        nl:
          "Er zijn nu minder stappen afgerond dan aan het begin, doordat er stappen heropend zijn of teams verdwenen: van \(then) naar \(now).",
        en:
          "Fewer steps are completed than at the start, because steps were re-opened or teams went: from \(then) to \(now)."
      )
    }
  }
}
