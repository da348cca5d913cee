import Faults
import Program
import Storage
import Testing

@Suite struct `A simulated disk` {
  @Test func `a command finds on it what the command before left`() throws {
    let disk = SimulatedDisk()
    _ = try #require(disk.image.inode(at: "/"))
    var image = disk.image
    image.makeFolders("/state")
    disk.image = image
    let machine = TestMachine(disk)
    let made = machine.run(["init", "/store", "--writer", "west", "--by", "Noor"])
    #expect(made.exit == .done, "\(made.said)")
    let journal = machine.run(["journal", "--json"])
    #expect(journal.exit == .done, "\(journal.said)")
    #expect(journal.answer.contains("west-3"))
    #expect(machine.run(["check"]).exit == .done)
    #expect(disk.openCount == 0)
    #expect(disk.files.keys.contains("/store/EventLog/west/2025-2026.jsonl"))
  }

  @Test func `a copy is another disk, and what was made from a dictionary gives it back`() {
    let files = ["/a/b": Array("one".utf8), "/a/c": []]
    let disk = SimulatedDisk(files: files)
    let other = disk.copy()
    var image = other.image
    image.put(Array("two".utf8), at: "/a/b")
    other.image = image
    #expect(disk.files == files)
    #expect(other.files["/a/b"] == Array("two".utf8))
  }

  @Test func `links are refused, a name is taken once, and an unlinked file lives while it is open`() throws {
    var image = DiskImage(["/a/file": Array("text".utf8)])
    image.putLink(to: "file", at: "/a/link")
    image.putLink(to: "a", at: "/door")
    image.putHardLink(to: "/a/file", at: "/a/twin")
    let disk = SimulatedDisk(image)
    let folder = try disk.openFolder("/door")
    #expect(throws: Errno.self) { try disk.openFile("link", in: folder, for: .read) }
    #expect(throws: Errno.self) { try disk.openFile("file", in: folder, for: .create) }
    #expect(throws: Errno.self) { try disk.openFile("none", in: folder, for: .read) }
    #expect(try disk.status(of: "file", in: folder).links == 2)
    #expect(try disk.status(of: "link", in: folder).kind == .link)
    let file = try disk.openFile("file", in: folder, for: .append)
    #expect(throws: Errno.self) { try disk.openFolder("file", in: folder) }
    try disk.remove("file", in: folder)
    try disk.remove("twin", in: folder)
    #expect(try disk.write(Array("-more".utf8), from: 1, to: file) == 4)
    var bytes = [UInt8](repeating: 0, count: 20)
    #expect(try disk.read(file, at: 2, into: &bytes, at: 1, count: 10) == 6)
    #expect(String(decoding: bytes[1..<7], as: UTF8.self) == "xtmore")
    disk.close(file)
    disk.close(folder)
    #expect(disk.image.files.isEmpty)
  }

  @Test func `a lock keeps others out until its descriptor is closed`() throws {
    let disk = SimulatedDisk(files: ["/a/file": []])
    let (one, two) = (try disk.openFolder("/a"), try disk.openFolder("/a"))
    #expect(try disk.lock(one))
    #expect(try !disk.lock(two))
    disk.close(one)
    #expect(try disk.lock(two))
  }
}
