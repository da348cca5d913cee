extension ArchivedColumn {
  /// Reads one value after the other; those that stand near the last one have their bytes at hand.
  public struct Reader {
    @usableFromInline let column: ArchivedColumn
    @usableFromInline var reader: ArchiveReader

    /// Reads values of a column.
    @inlinable
    public init(_ column: ArchivedColumn) {
      self.column = column
      reader = ArchiveReader(column.archive)
    }

    /// How many values there are.
    @inlinable public var count: Int { column.count }

    /// The value with a number, or nil, which is noted, when what stands there is none.
    @inlinable
    public subscript(number: Int) -> Element? {
      mutating get { column.read(number, &reader) }
    }

    /// Notes a flaw in what was read.
    @inlinable
    public func note(_ error: ArchiveError) { column.archive.flaws.note(error) }
  }
}

extension ArchivedColumn.Reader where Element: Comparable {
  /// Looks among values that rise for one with this number or a greater one, the nearest first, and tells whether it is there.
  ///
  /// The number becomes that of the first value that is not below the one looked for.
  @inlinable
  public mutating func find(_ element: Element, from number: inout Int) -> Bool {
    // In strides that double until one goes too far, where one was found before; then by halves.
    var (high, stride) = (count, number > 0 ? 1 : 0)
    while number < high {
      let middle = stride > 0 ? Swift.min(number &+ stride &- 1, high &- 1) : (number &+ high) &>> 1
      guard let found = self[middle] else { return false }
      if found == element {
        number = middle
        return true
      }
      if found < element {
        (number, stride) = (middle &+ 1, stride &* 2)
      } else {
        (high, stride) = (middle, 0)
      }
    }
    return false
  }
}
