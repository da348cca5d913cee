public import Wire

// What is kept whole of an event is kept as its data; these come seldom.
extension AdoptionRouteAdopted: ArchivedFields {}
extension AmbitionSet: ArchivedFields {}
extension CollegeOpened: ArchivedFields {}
extension ContestSettled: ArchivedFields {}
extension GapIdentified: ArchivedFields {}
extension LearningLineAdopted: ArchivedFields {}
extension LevelContested: ArchivedFields {}
extension LevelRule: ArchivedFields {}
extension PersonMerged: ArchivedFields {}
extension ProgrammeStep: ArchivedFields {}
extension RoleEnded: ArchivedFields {}
extension RoleTaken: ArchivedFields {}
extension TeamFormed: ArchivedFields {}

/// The canonical bytes of an object of any fields.
extension RawObject: Archived {
  public init(from reader: inout ArchiveReader) throws(ArchiveError) {
    let text: String = try reader.read()
    guard let tree = try? JSONText(Array(text.utf8), rules: .line), let object = RawObject(JSON(tree.root)),
      object.bytes.elementsEqual(text.utf8)
    else { throw .unlawful }
    self = object
  }

  public func write(to writer: inout ArchiveWriter) {
    writer.write(count: bytes.count)
    writer.write(bytes: bytes)
  }

  public static var leastSize: Int { 4 }
}
