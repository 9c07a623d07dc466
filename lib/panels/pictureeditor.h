// SPDX-FileCopyrightText: 2026 The Facet authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "fieldeditor.h"

#include <functional>

class QLabel;
class QToolButton;

namespace facet::panels {

/// A small picture, chosen from a file.
class PictureEditor final : public FieldEditor
{
    Q_OBJECT

public:
    PictureEditor(PanelContext &context, const FieldInfo &field, QWidget *parent);
    void setValue(const QVariant &value) override;
    QVariant value() const override;

    /// Replaces the question for a file, for tests; an empty path means that none was chosen.
    static void setFileSource(std::function<QString(QWidget *)> source);

private:
    void chooseFile();
    void show(const QByteArray &bytes);

    QByteArray m_bytes;
    QLabel *m_picture;
    QToolButton *m_choose;
    QToolButton *m_remove;
};

/// The picture in a file as a JPEG of at most 96 × 96 pixels; refuses what is no picture or is
/// unreasonably large.
Result<QByteArray> thumbnailOf(const QString &path);

} // namespace facet::panels
