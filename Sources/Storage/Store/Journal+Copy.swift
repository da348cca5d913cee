extension Journal {
  /// Opens another copy of a log: a folder with an `EventLog` inside, or that folder itself.
  package static func copy(at path: String, on disk: any Disk) throws(StorageError) -> Journal {
    let folder = try system { () throws(SystemFailure) in
      let folder = try Folder(at: path, on: disk)
      guard try folder.status(of: Store.logName) != nil else { return folder }
      return try folder.folder(Store.logName, knownAs: "")
    }
    return try Journal(folder) { _ in KnownHeads() }
  }
}
