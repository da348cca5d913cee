/// A map with the same few keys for everybody, written in their order: at least one, the others left out.
public protocol FieldMap: FieldValue {
  associatedtype Element: FieldValue
  /// The keys in their order, kept: they are looked for in most lines of a log.
  static var keys: [CanonicalToken] { get }
  /// The map before anything was read.
  static var empty: Self { get }
  /// Takes in the value of a key, false when the map does not allow it.
  mutating func take(_ element: Element, at place: Int) -> Bool
}

extension FieldMap {
  @inlinable
  public static func value(in fields: inout CanonicalFields) -> Self? { fields.map(Self.self) }
}
