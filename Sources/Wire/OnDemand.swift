/// A list of which each element is made when it is asked for: a long answer is written row by row, and is never there as a whole.
public struct OnDemand<Element>: RandomAccessCollection, Sendable {
  public let count: Int
  @usableFromInline let make: @Sendable (Int) -> Element

  /// An element for each of some items.
  @inlinable
  public init<Item: Sendable>(_ items: [Item], _ make: @escaping @Sendable (Item) -> Element) {
    count = items.count
    self.make = { make(items[$0]) }
  }

  /// Elements that are there already.
  @inlinable
  public init(_ elements: [Element]) where Element: Sendable {
    count = elements.count
    make = { elements[$0] }
  }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { count }

  @inlinable
  public subscript(index: Int) -> Element { make(index) }
}

extension OnDemand: Equatable where Element: Equatable {
  public static func == (left: OnDemand, right: OnDemand) -> Bool { left.elementsEqual(right) }
}

extension OnDemand: Hashable where Element: Hashable {
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { hasher.combine(element) }
  }
}
