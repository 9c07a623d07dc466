// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Loaded before the C library, this makes calls fail, lie or take their time, as disks do. The
// environment says which and how:
//   FACET_SHIM_BELOW   only calls on files below this folder
//   FACET_SHIM_FAIL    "N ERRNO once|forever": from the N-th such call on, counted from 1
//   FACET_SHIM_ONLY    "sync": only fsync and fdatasync count
//   FACET_SHIM_DELAY   milliseconds that every such call takes longer
//   FACET_SHIM_COUNT   file that the number of such calls is written to when the process ends
//   FACET_SHIM_CLOCK   seconds by which the clock is wrong

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

template <class F> F real(const char *name, F /*type*/)
{
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

bool isBelow(const char *path)
{
    const char *folder = std::getenv("FACET_SHIM_BELOW");
    return folder && path && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

bool isBelow(int file)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = ::readlink(link, path, sizeof path - 1);
    if (size <= 0) {
        return false;
    }
    path[size] = '\0';
    return isBelow(path);
}

void wait()
{
    if (const char *delay = std::getenv("FACET_SHIM_DELAY")) {
        ::usleep(static_cast<useconds_t>(std::atol(delay)) * 1000);
    }
}

/// Counts one call; whether it is to fail, with errno set.
bool fails(bool isOurs, bool isSync = false)
{
    const int before = errno;
    const char *only = std::getenv("FACET_SHIM_ONLY");
    if (!isOurs || (only && !isSync)) {
        errno = before;
        return false;
    }
    wait();
    const long number = ++calls;
    long first = 0;
    int code = 0;
    char how[16] = "";
    const char *plan = std::getenv("FACET_SHIM_FAIL");
    if (!plan || std::sscanf(plan, "%ld %d %15s", &first, &code, how) != 3
        || (std::strcmp(how, "once") == 0 ? number != first : number < first)) {
        errno = before;
        return false;
    }
    errno = code;
    return true;
}

struct AtEnd
{
    ~AtEnd()
    {
        if (const char *path = std::getenv("FACET_SHIM_COUNT")) {
            if (FILE *file = std::fopen(path, "w")) {
                std::fprintf(file, "%ld\n", calls.load());
                std::fclose(file);
            }
        }
    }
} atEnd;

bool isWriting(int flags) { return (flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0; }

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t size)
{
    return fails(isBelow(file)) ? -1 : real("write", &::write)(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at)
{
    return fails(isBelow(file)) ? -1 : real("pwrite", &::pwrite)(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at)
{
    return fails(isBelow(file)) ? -1 : real("pwrite64", &::pwrite64)(file, bytes, size, at);
}

ssize_t read(int file, void *bytes, size_t size)
{
    return fails(isBelow(file)) ? -1 : real("read", &::read)(file, bytes, size);
}

int fsync(int file) { return fails(isBelow(file), true) ? -1 : real("fsync", &::fsync)(file); }

int fdatasync(int file)
{
    return fails(isBelow(file), true) ? -1 : real("fdatasync", &::fdatasync)(file);
}

int ftruncate(int file, off_t size)
{
    return fails(isBelow(file)) ? -1 : real("ftruncate", &::ftruncate)(file, size);
}

int ftruncate64(int file, off64_t size)
{
    return fails(isBelow(file)) ? -1 : real("ftruncate64", &::ftruncate64)(file, size);
}

int rename(const char *from, const char *to)
{
    return fails(isBelow(to)) ? -1 : real("rename", &::rename)(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    return fails(isBelow(to))
        ? -1
        : real("renameat2", &::renameat2)(fromFolder, from, toFolder, to, flags);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags)
{
    return fails(isBelow(to)) ? -1
                              : real("linkat", &::linkat)(fromFolder, from, toFolder, to, flags);
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return fails(isWriting(flags) && isBelow(path)) ? -1 : real("open", &::open)(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return fails(isWriting(flags) && isBelow(path)) ? -1
                                                    : real("open64", &::open64)(path, flags, mode);
}

int clock_gettime(clockid_t clock, struct timespec *time) noexcept
{
    const int result = real("clock_gettime", &::clock_gettime)(clock, time);
    const char *wrong = std::getenv("FACET_SHIM_CLOCK");
    if (wrong && clock == CLOCK_REALTIME && time) {
        time->tv_sec += std::atol(wrong);
    }
    return result;
}

} // extern "C"
