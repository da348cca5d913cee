public import Domain

extension DocentLevels {
  /// What the levels of some people follow from, leaving out what some events say.
  public func selected(_ people: some Sequence<PersonCode>, leavingOut events: Set<EventID>) -> DocentLevels {
    var selected = DocentLevels()
    for rule in rules.statements where !events.contains(rule.turn.key.id) {
      selected.rules.insert(rule.value, at: rule.turn)
    }
    for person in Set(people) {
      for said in measurements.statements(about: person).reversed() where !events.contains(said.turn.key.id) {
        selected.measurements.insert(said.value, about: person, at: said.turn)
      }
    }
    return selected
  }
}
