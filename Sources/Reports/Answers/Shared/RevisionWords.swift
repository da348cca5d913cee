import Domain

extension Revision {
  /// The amendment in a sentence or two: what it changed, who said so, when and why.
  func prose(in language: Language, names: Names) -> Prose {
    let fields = FieldProse(language: language, names: names)
    let by = names.prose(amendment.by)
    let on = Amsterdam.day(at: amendment.key.recorded)
    let id = amendment.key.id
    let reason = Wording(nl: " Reden: \(amendment.reason)", en: " Reason: \(amendment.reason)")[language]
    guard !isIgnored else {
      return Wording(
        nl: "De correctie \(id) door \(by) op \(short: on) telt niet: zij verandert over wie of wat dit gaat.\(reason)",
        en:
          "The correction \(id) by \(by) on \(short: on) does not count: it changes whom or what this is about.\(reason)"
      )[language]
    }
    switch amendment.change {
    case .correct:
      let changes = Prose.joined(self.changes.map { $0.prose(fields) }, by: ", ")
      return Wording(
        nl: "Gecorrigeerd in \(id) door \(by) op \(short: on): \(changes).\(reason)",
        en: "Corrected in \(id) by \(by) on \(short: on): \(changes).\(reason)")[language]
    case .retract:
      return Wording(
        nl: "Ingetrokken in \(id) door \(by) op \(short: on).\(reason)",
        en: "Retracted in \(id) by \(by) on \(short: on).\(reason)")[language]
    case .reinstate:
      return Wording(
        nl: "Hersteld in \(id) door \(by) op \(short: on).\(reason)",
        en: "Reinstated in \(id) by \(by) on \(short: on).\(reason)")[language]
    case .erase:
      return Wording(
        nl: "Gewist in \(id) door \(by) op \(short: on). Grond: \(amendment.reason)",
        en: "Erased in \(id) by \(by) on \(short: on). Ground: \(amendment.reason)")[language]
    }
  }
}

extension Revision.Change {
  fileprivate func prose(_ fields: FieldProse) -> Prose {
    let label = fields.label(field)
    let wording =
      switch (before.map { fields.value($0, of: field) }, after.map { fields.value($0, of: field) }) {
      case (let before?, let after?) where before == after:
        Wording(nl: "\(label) blijft \(after)", en: "\(label) stays \(after)")
      case (let before?, let after?):
        Wording(nl: "\(label) van \(before) naar \(after)", en: "\(label) from \(before) to \(after)")
      case (nil, let after?): Wording(nl: "\(label) erbij: \(after)", en: "\(label) added: \(after)")
      case (let before?, nil): Wording(nl: "\(label) weg: \(before)", en: "\(label) removed: \(before)")
      case (nil, nil): Wording(nl: "\(label) blijft weg", en: "\(label) still absent")
      }
    return wording[fields.language]
  }
}
