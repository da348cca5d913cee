import Domain

/// The place of the nth event of the writer `west`.
func key(_ number: Int) -> Key {
  let base: EventID = "west-1"
  return Key(
    recorded: Moment(startOfUTCDay: "2025-12-01").adding(milliseconds: Int64(number)),
    id: EventID(writer: base.writer, number: number))
}

/// The nth event of the writer `west`.
func fact(_ number: Int, on day: Day = "2025-11-03", _ event: Event = .roundClosed(RoundClosed(round: "najaar")))
  -> Fact
{
  Fact(key: key(number), on: day, by: .anna, event: event)
}

/// Every order of a few things.
func permutations<Element>(of elements: [Element]) -> [[Element]] {
  guard elements.count > 1 else { return [elements] }
  return elements.indices.flatMap { index in
    var rest = elements
    let first = rest.remove(at: index)
    return permutations(of: rest).map { [first] + $0 }
  }
}
