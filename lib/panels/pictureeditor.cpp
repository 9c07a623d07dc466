// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictureeditor.h"

#include "render/icon.h"

#include <QBuffer>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QImageReader>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace facet::panels {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestSide = 96;
constexpr int shownSide = 48;
constexpr qint64 largestFile = 64LL * 1024 * 1024;
constexpr int largestSource = 16 * 1024; ///< pixels a side

QString askForFile(QWidget *parent)
{
    return QFileDialog::getOpenFileName(
        parent, PictureEditor::tr("Choose a picture"), {},
        PictureEditor::tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"));
}

std::function<QString(QWidget *)> &fileSource()
{
    static std::function<QString(QWidget *)> source = askForFile;
    return source;
}

QByteArray asJpeg(const QImage &image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(0, 0, image);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    opaque.save(&buffer, "JPEG", 85);
    return bytes;
}

} // namespace

Result<QByteArray> thumbnailOf(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (QFileInfo(path).size() > largestFile || size.width() > largestSource
        || size.height() > largestSource) {
        return failure(PictureEditor::tr(
            "The picture is too large. Choose one of at most 16,384 pixels a side."));
    }
    if (size.isValid() && (size.width() > largestSide || size.height() > largestSide)) {
        reader.setScaledSize(
            size.scaled(largestSide, largestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    }
    QImage image = reader.read();
    if (image.isNull()) {
        return failure(PictureEditor::tr(
            "The file holds no picture that Facet can read. Choose a PNG or JPEG file."));
    }
    if (image.width() > largestSide || image.height() > largestSide) {
        image =
            image.scaled(largestSide, largestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    }
    return asJpeg(image);
}

PictureEditor::PictureEditor(PanelContext &context, const FieldInfo &field, QWidget *parent)
    : FieldEditor(context, field, parent),
      m_picture(new QLabel(this)),
      m_choose(new QToolButton(this)),
      m_remove(new QToolButton(this))
{
    adopt(m_choose);
    m_picture->setTextFormat(Qt::PlainText);
    m_picture->setFixedSize(shownSide, shownSide);
    m_picture->setAlignment(Qt::AlignCenter);
    m_choose->setText(tr("Choose …"));
    m_choose->setToolTip(tr("Choose a picture from a file; it is kept small"));
    m_remove->setIcon(render::icon(u"edit-delete-remove"_s));
    m_remove->setAutoRaise(true);
    m_remove->setToolTip(tr("Remove the picture"));
    m_remove->setAccessibleName(tr("Remove “%1”").arg(field.translatedLabel()));
    layout()->addWidget(m_picture);
    layout()->addWidget(m_choose);
    layout()->addWidget(m_remove);
    static_cast<QHBoxLayout *>(layout())->addStretch(1);
    connect(m_choose, &QToolButton::clicked, this, &PictureEditor::chooseFile);
    connect(m_remove, &QToolButton::clicked, this, [this] {
        show({});
        emit edited();
        emit finished();
    });
}

void PictureEditor::setValue(const QVariant &value) { show(value.toByteArray()); }

QVariant PictureEditor::value() const { return m_bytes.isEmpty() ? QVariant() : QVariant(m_bytes); }

void PictureEditor::setFileSource(std::function<QString(QWidget *)> source)
{
    fileSource() = source ? std::move(source) : askForFile;
}

void PictureEditor::chooseFile()
{
    const QString path = fileSource()(this);
    if (path.isEmpty()) {
        return;
    }
    const Result<QByteArray> bytes = thumbnailOf(path);
    if (!bytes) {
        emit context().refused(bytes.error().message);
        return;
    }
    show(*bytes);
    emit edited();
    emit finished();
}

void PictureEditor::show(const QByteArray &bytes)
{
    m_bytes = bytes;
    QPixmap pixmap;
    if (!bytes.isEmpty()) {
        pixmap.loadFromData(bytes);
    }
    if (!pixmap.isNull()) {
        pixmap = pixmap.scaled(m_picture->size() * devicePixelRatioF(), Qt::KeepAspectRatio,
                               Qt::SmoothTransformation);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
    }
    m_picture->setPixmap(pixmap);
    m_picture->setVisible(!pixmap.isNull());
    m_remove->setVisible(!bytes.isEmpty());
}

} // namespace facet::panels
