// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportfile.h"

#include "assess/scores.h"
#include "exchange/people.h"
#include "exchange/yaml.h"
#include "model/tr.h"
#include "storage/historycopy.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <cmath>

namespace facet {

namespace {

using namespace Qt::StringLiterals;

constexpr double margin = 24;
constexpr double pngScale = 2;
constexpr double largestSide = 16000; // pixels; a larger picture helps nobody and costs gigabytes
constexpr double mostPixels = 100e6;

render::OrgChart printedChart(const Plan &plan, const render::ChartOptions &options)
{
    auto scores =
        std::make_shared<const assess::Scores>(assess::assess(plan, QDate::currentDate()));
    const render::Theme theme = render::makeTheme(render::Look::Print, QGuiApplication::font());
    return {plan, std::move(scores), options, theme};
}

QRectF pictureOf(const render::OrgChart &chart)
{
    return chart.bounds().adjusted(-margin, -margin, margin, margin);
}

void paintWhole(QPainter &painter, const render::OrgChart &chart)
{
    const QRectF picture = pictureOf(chart);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-picture.topLeft());
    painter.fillRect(picture, chart.theme().window);
    render::paint(painter, chart, picture, 1);
}

Result<QByteArray> chartToSvg(const render::OrgChart &chart)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setViewBox(QRectF(QPointF(), pictureOf(chart).size()));
    generator.setSize(pictureOf(chart).size().toSize());
    generator.setTitle(chart.plan().settings().title);
    QPainter painter(&generator);
    paintWhole(painter, chart);
    painter.end();
    return buffer.data();
}

Result<QByteArray> chartToPng(const render::OrgChart &chart)
{
    const QSizeF size = pictureOf(chart).size();
    const double most = std::min(largestSide / std::max(size.width(), size.height()),
                                 std::sqrt(mostPixels / (size.width() * size.height())));
    const double scale = std::min(pngScale, most);
    QImage image;
    if (most >= 1) {
        image = QImage((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    }
    if (image.isNull()) { // also where there is no memory for it
        return failure(
            Tr::tr("The org chart is too large for a picture of pixels; export it as SVG "
                   "or PDF, or collapse some of it first."));
    }
    image.setDevicePixelRatio(scale);
    image.fill(chart.theme().window);
    QPainter painter(&image);
    paintWhole(painter, chart);
    painter.end();
    QBuffer buffer;
    if (!image.save(&buffer, "PNG")) {
        return failure(Tr::tr("The picture could not be made; export the org chart as SVG or "
                              "PDF instead."));
    }
    return buffer.data();
}

Result<QByteArray> chartToPdf(const render::OrgChart &chart)
{
    constexpr double pointsPerPixel = 0.75;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(chart.plan().settings().title);
    writer.setPageSize(QPageSize(pictureOf(chart).size() * pointsPerPixel, QPageSize::Point, {},
                                 QPageSize::ExactMatch));
    writer.setPageMargins({0, 0, 0, 0});
    writer.setResolution(288);
    QPainter painter(&writer);
    painter.scale(3, 3);
    paintWhole(painter, chart);
    painter.end();
    return buffer.data();
}

/// Whether the file, or what it links to, is an SQLite database, as plans are.
bool isDatabase(const QString &path)
{
    static const QByteArray mark("SQLite format 3\0", 16);
    QFile file(path);
    return QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(mark.size()) == mark;
}

} // namespace

QStringList exportEndings()
{
    return {u"yaml"_s, u"csv"_s, u"svg"_s, u"png"_s, u"pdf"_s, u"facet"_s};
}

Result<void> checkEnding(const QString &ending)
{
    if (ending == "yml"_L1 || exportEndings().contains(ending)) {
        return {};
    }
    const QString known = exportEndings().join(u", "_s);
    return failure(ending.isEmpty()
                       ? Tr::tr("The name has no ending that would tell what to write; end it with "
                                "one of: %1.")
                             .arg(known)
                       : Tr::tr("“%1” is no kind of file that Facet exports to; end the name with "
                                "one of: %2.")
                             .arg(ending, known));
}

Result<QByteArray> exportPlan(const Plan &plan, const QString &ending,
                              const render::ChartOptions &options)
{
    if (const Result<void> known = checkEnding(ending); !known) {
        return std::unexpected(known.error());
    }
    if (ending == "yaml"_L1 || ending == "yml"_L1) {
        return exchange::toYaml(plan);
    }
    if (ending == "csv"_L1) {
        return exchange::peopleToCsv(plan);
    }
    if (ending == "facet"_L1) {
        return storage::planFileBytes(plan);
    }
    if (plan.all<Unit>().empty()) {
        return failure(Tr::tr(
            "The plan has no units yet, so there is no org chart to export; add a unit first."));
    }
    const render::OrgChart chart = printedChart(plan, options);
    return ending == "svg"_L1 ? chartToSvg(chart)
        : ending == "png"_L1  ? chartToPng(chart)
                              : chartToPdf(chart);
}

Result<void> checkPlace(const QString &path)
{
    const QFileInfo place(path);
    if (place.exists() && !place.isFile()) {
        return failure(Tr::tr("%1 is no file but a folder, a pipe or a device. Nothing was "
                              "written; choose another name.")
                           .arg(path));
    }
    if (!QFileInfo(place.absolutePath()).isDir()) {
        return failure(Tr::tr("The folder of %1 does not exist. Nothing was written; make it "
                              "first, or choose another place.")
                           .arg(path));
    }
    if (isDatabase(path)) {
        return failure(Tr::tr("%1 is a plan or another database and would be lost. Nothing was "
                              "changed; choose another name.")
                           .arg(path));
    }
    return {};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> place = checkPlace(path); !place) {
        return place;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(Tr::tr("%1 could not be written: %2. Nothing was changed; choose another "
                              "place or free some space.")
                           .arg(path, file.errorString()));
    }
    return {};
}

} // namespace facet
