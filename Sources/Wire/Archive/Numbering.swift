/// Values that come again and again in an archive, in the order in which each came first.
///
/// A value stands where it comes as its number, which takes few bytes and needs no check but that there are so many.
struct Numbering<Value: Hashable & Sendable>: Sendable {
  private(set) var list: [Value] = []
  private var numbers: [Value: Int] = [:]

  /// The number of a value, a new one when it did not come before.
  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = list.count
    list.append(value)
    return list.count - 1
  }
}
