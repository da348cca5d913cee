/// A call that changed a disk, or brought a change to it.
package enum DiskOperation: Sendable {
  case makeFile(DiskImage.Inode, String, in: DiskImage.Inode)
  case makeFolder(DiskImage.Inode, String, in: DiskImage.Inode)
  case rename(String, to: String, in: DiskImage.Inode)
  case remove(String, in: DiskImage.Inode)
  case write([UInt8], at: Int, of: DiskImage.Inode)
  case truncate(DiskImage.Inode, to: Int)
  /// All that was written into a file, or all names of a folder, are on the disk.
  case sync(DiskImage.Inode)
  /// A sync failed: the system takes what it could not write for written (faults.md section 1, item 3).
  case giveUp(DiskImage.Inode)
}
